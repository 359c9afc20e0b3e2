//! The flags of the provider's side, and what they make: `agent sign` and `agent serve` are the same but for how
//! requests come.

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use fleetctl_rules::limits;
use fleetctl_rules::names::Name;
use time::OffsetDateTime;

use super::enroll::sts_endpoint;
use crate::aws::Plain;
use crate::commands::authority::CaArgs;
use crate::commands::nouns::{at_most, check_given, check_value, templates};
use crate::commands::token::public_key;
use crate::context::Context;
use crate::enroll::binding::check_audience;
use crate::enroll::configuration::Configuration;
use crate::enroll::enrichment::{Enrichment, NAMED};
use crate::enroll::judge::Rules;
use crate::enroll::provider::{Ca, Provider};
use crate::enroll::register::{Registrar, Wishes};
use crate::enroll::replays::Replays;
use crate::error::{Error, Result};
use crate::pki::store;

#[derive(Debug, Args)]
pub(super) struct ProviderArgs {
    #[command(flatten)]
    ca: CaArgs,
    /// Days of validity of the certificates
    #[arg(long, value_name = "N", default_value_t = 365)]
    days: u32,
    /// The public key that tokens are signed with
    #[arg(long, value_name = "FILE")]
    verify_key: PathBuf,
    /// This server's name in tokens, as `token issue --audience` says; else its endpoint
    #[arg(long, value_name = "TEXT")]
    audience: String,
    /// What agents are told besides: a JSON object; {agent_id}, {tenant_id}, {thing_name}, {region}, {certificate_id},
    /// {audience} stand for the agent's, with --register also {account} and {endpoint}
    #[arg(long, value_name = "FILE")]
    config_file: Option<PathBuf>,
    /// Register each certificate in its tenant's account, with a thing of the agent's name
    #[arg(long)]
    register: bool,
    /// Attach this policy to the registered certificate (can be repeated)
    #[arg(long, value_name = "NAME", requires = "register")]
    policy: Vec<String>,
    /// The type of the agent's thing
    #[arg(long, value_name = "NAME", requires = "register")]
    thing_type: Option<String>,
    /// An attribute of a thing that is made; the value can name {agent_id}, {tenant_id} and {date}, the day in UTC
    /// (can be repeated)
    #[arg(long, value_name = "KEY=VALUE", requires = "register")]
    attribute: Vec<String>,
    /// Put the agent's thing into this static thing group (can be repeated)
    #[arg(long, value_name = "NAME", requires = "register")]
    group: Vec<String>,
    /// The billing group of a thing that is made
    #[arg(long, value_name = "NAME", requires = "register")]
    billing_group: Option<String>,
    /// Register under the CA, which must be registered and active there; else without a CA
    #[arg(long, requires = "register")]
    with_ca: bool,
    /// Let a new token's certificate take the place of what the agent's thing has, which is taken off and becomes
    /// INACTIVE; else such an agent is refused
    #[arg(long, requires = "register")]
    replace: bool,
    /// Ask STS here, instead of AWS's own of the token's Region
    #[arg(long, value_name = "URL")]
    sts_endpoint: Option<String>,
    /// Trust these roots (PEM) instead of the system's when STS is asked
    #[arg(long, value_name = "FILE")]
    ca_bundle: Option<PathBuf>,
}

impl ProviderArgs {
    /// What things are made with, tried with an agent of the shortest names.
    fn enrichment(&self) -> Result<Enrichment> {
        let attributes = templates(&self.attribute, &NAMED)?;
        let most = limits::attributes_allowed(self.thing_type.is_some());
        at_most("--attribute", attributes.len(), most)?;
        at_most("--group", self.group.len(), limits::GROUPS_PER_THING)?;
        self.group.iter().try_for_each(|name| check_value("--group", Name::ThingGroup, name))?;
        check_given("--billing-group", Name::BillingGroup, self.billing_group.as_deref())?;
        let enrichment =
            Enrichment { attributes, groups: self.group.clone(), billing_group: self.billing_group.clone() };
        let wrong = |why: String| Error::usage("`--attribute` is not valid").caused_by(why);
        enrichment.attributes("a", "t", OffsetDateTime::UNIX_EPOCH).map_err(wrong)?;
        Ok(enrichment)
    }

    /// Checks everything, opens the CA's key, and takes the memory of used tokens; `wait` for another process that
    /// has it.
    pub(super) async fn open(&self, cx: &Context, wait: bool) -> Result<Provider> {
        if cx.dry_run() {
            return Err(Error::usage("the provider's side has no `--dry-run`").hint(
                "`fleetctl token verify` says whether a token is good, `certs verify` whether a CA is.",
            ));
        }
        check_audience(&self.audience)
            .map_err(|why| Error::usage("`--audience` is not valid").caused_by(why))?;
        self.policy.iter().try_for_each(|name| check_value("--policy", Name::Policy, name))?;
        at_most("--policy", self.policy.len(), limits::POLICIES_PER_PRINCIPAL)?;
        check_given("--thing-type", Name::ThingType, self.thing_type.as_deref())?;
        let enrichment = self.enrichment()?;
        let flags = &cx.settings.flags;
        if flags.all_tenants || !flags.ou.is_empty() || !flags.tag.is_empty() || !flags.exclude.is_empty() {
            return Err(Error::usage("only `--tenant` says whom this serves")
                .hint("Without it every tenant is served that a token names."));
        }
        let verify = public_key(&self.verify_key)?;
        let configuration = match &self.config_file {
            None => Configuration::default(),
            Some(file) => {
                Configuration::read(&store::read(file)?, &file.display().to_string(), self.register)?
            }
        };
        let sts = sts_endpoint(cx, self.sts_endpoint.as_deref())?;
        let http = Plain::new(&cx.settings.env, self.ca_bundle.as_deref())?;
        let open = self.ca.open(cx).await?;
        // An expired CA and impossible days are not the agents' fault.
        open.authority()?.check(self.days, OffsetDateTime::now_utc())?;
        let registrar = if self.register {
            let wishes = Wishes {
                policies: self.policy.clone(),
                thing_type: self.thing_type.clone(),
                enrichment,
                ca_pem: self.with_ca.then(|| open.certificate.to_pem()),
                endpoint: configuration.names("endpoint"),
                replace: self.replace,
            };
            let registrar =
                Registrar::new(cx.settings.clone(), cx.config()?.clone(), cx.run_id.clone(), wishes);
            Some(Arc::new(registrar))
        } else {
            None
        };
        let ca =
            Ca { certificate: open.certificate, above: open.chain, signer: open.signer, days: self.days };
        let folder = cx.settings.state_dir()?.join("enroll");
        let now = OffsetDateTime::now_utc().unix_timestamp();
        let replays = tokio::task::spawn_blocking(move || Replays::open(&folder, wait, now)).await;
        let replays = replays.map_err(|e| Error::internal(e.to_string()))??;
        let tenants = (!flags.tenant.is_empty()).then(|| flags.tenant.iter().cloned().collect());
        let rules = Rules { verify, audience: self.audience.clone(), tenants };
        let (ca, replays) = (Arc::new(ca), Arc::new(replays));
        Ok(Provider { rules, ca, configuration, http, sts, replays, registrar })
    }
}
