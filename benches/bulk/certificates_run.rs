//! (h), (i): certificates at AWS's quotas: registered, and deleted with everything that is attached to them.

use super::Failure;
use super::home::Home;
use super::import;
use super::options::Options;
use super::quotas::at_quota;
use super::report::{self, Verdicts};
use super::rows;

/// The part of the bound that a run must reach.
const SHARE: f64 = 0.97;

/// (h) 600 certificates registered without a CA, with a policy each.
pub(crate) fn registering(options: &Options, verdicts: &mut Verdicts) -> Result<(), Failure> {
    let number = options.scaled(600);
    println!("(h) {number} certificates registered, with a policy each");
    let knobs = at_quota("1");
    let home = Home::start(&knobs)?;
    home.tenant("acme")?;
    rows::onboardings(&home.path("certificates.csv"), number)?;
    let words = ["certs", "register", "--from", "certificates.csv", "--tenant", "acme"];
    let run = import::start_words(&home, &words)?.finish()?;
    let (bound, shown) = report::bound(number, &["RegisterCertificateWithoutCA", "AttachPolicy"], 1.0);
    report::import(&run, &knobs.join(" "), &shown);
    let share = bound.as_secs_f64() / run.summary.elapsed_seconds;
    verdicts.at_least("(h): part of the bound", share, SHARE, "");
    Ok(())
}

/// (i) 600 certificates deleted, each of which has a policy and is attached to a thing.
pub(crate) fn deleting(options: &Options, verdicts: &mut Verdicts) -> Result<(), Failure> {
    let number = options.scaled(600);
    println!("(i) {number} certificates deleted, with a policy and a thing each");
    let knobs = at_quota("1");
    let home = Home::start(&knobs)?;
    home.tenant("acme")?;
    rows::onboardings(&home.path("onboardings.csv"), number)?;
    import::run(&home, "onboardings.csv", &["--tenant", "acme"])?;
    let words = ["certs", "delete", "--all", "--tenant", "acme", "--yes"];
    let run = import::start_words(&home, &words)?.finish()?;
    let operations =
        ["UpdateCertificate", "ListPrincipalThings", "DeleteCertificate", "ListAttachedPolicies"];
    let (bound, shown) = report::bound(number, &operations, 1.0);
    report::import(&run, &knobs.join(" "), &shown);
    let share = bound.as_secs_f64() / run.summary.elapsed_seconds;
    verdicts.at_least("(i): part of the bound", share, SHARE, "");
    Ok(())
}
