//! The folder that claims are kept in: what is there of earlier runs, and how a claim is put beside it.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::super::root_ca::RootCa;
use crate::aws::TargetKey;
use crate::error::{Error, IoContext as _, Result};
use crate::fleet::provisioning_claim::Claim;
use crate::pki::store::{self, PairPaths};
use crate::private;

/// What `claim.json` says. It is written as the last file of a claim: a folder with it is whole.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct About {
    template_name: String,
    pub(super) certificate_id: String,
    pub(super) expiration: Option<String>,
    pub(super) endpoint: String,
    region: String,
    account: String,
    #[serde(default)]
    root_ca_file: Option<String>,
    #[serde(default)]
    root_ca: Option<String>,
}

impl About {
    pub(super) fn new(
        target: &TargetKey,
        template: &str,
        claim: &Claim,
        endpoint: &str,
        root: &RootCa,
    ) -> Self {
        Self {
            template_name: template.to_owned(),
            certificate_id: claim.certificate_id.clone(),
            expiration: claim.expires(),
            endpoint: endpoint.to_owned(),
            region: target.region.clone(),
            account: target.account.clone(),
            root_ca_file: Some(root.file.to_string()),
            root_ca: root.url.map(str::to_owned),
        }
    }

    /// Refuses a claim that was handed out with another root certificate; one of before there were any is taken.
    pub(super) fn check_root(&self, root: &RootCa, folder: &Path) -> Result<()> {
        match &self.root_ca_file {
            Some(file) if file != root.file => Err(Error::failed(format!(
                "`{}` is a claim with {file}, not {}",
                folder.display(),
                root.file
            ))
            .hint("Choose another folder with `--out`.")),
            _ => root.check(folder),
        }
    }

    /// Whether it can still be used; one of which no end is known cannot.
    fn is_valid(&self, now: OffsetDateTime) -> bool {
        let ends = self.expiration.as_deref().and_then(|text| OffsetDateTime::parse(text, &Rfc3339).ok());
        ends.is_some_and(|ends| ends > now)
    }
}

/// The claims that are in a folder.
#[derive(Debug, Default)]
pub(super) struct There {
    /// Those that have not ended, in their order.
    pub(super) valid: Vec<(PathBuf, About)>,
    /// Those that have.
    pub(super) ended: Vec<PathBuf>,
    /// Folders that are no whole claim, as of a run that was killed.
    pub(super) broken: Vec<PathBuf>,
    /// The number of the next one, behind all that are there.
    pub(super) next: u64,
}

impl There {
    /// Looks into a folder, which need not be there.
    ///
    /// # Errors
    /// Failed (1) when it cannot be read, or has claims of another template, account or Region.
    pub(super) fn look(
        place: &Path,
        target: &TargetKey,
        template: &str,
        now: OffsetDateTime,
    ) -> Result<Self> {
        let mut there = Self { next: 1, ..Self::default() };
        for number in numbers(place)? {
            there.next = number + 1;
            let folder = of_number(place, number);
            let file = folder.join("claim.json");
            let about = match fs::read(&file) {
                Err(error) if error.kind() == ErrorKind::NotFound => None,
                read => {
                    serde_json::from_slice::<About>(&read.doing(|| format!("reading `{}`", file.display()))?)
                        .ok()
                }
            };
            match about {
                None => there.broken.push(folder),
                Some(about)
                    if (&*about.template_name, &about.account, &about.region)
                        != (template, &target.account, &target.region) =>
                {
                    let what = format!(
                        "`{}` is a claim of the template {} in {} {}",
                        folder.display(),
                        about.template_name,
                        about.account,
                        about.region
                    );
                    return Err(Error::failed(what).hint("Choose another folder with `--out`."));
                }
                Some(about) if about.is_valid(now) => there.valid.push((folder, about)),
                Some(_) => there.ended.push(folder),
            }
        }
        Ok(there)
    }
}

/// The folder of a claim.
pub(super) fn of_number(place: &Path, number: u64) -> PathBuf {
    place.join(format!("claim-{number:04}"))
}

/// The numbers that are taken, whatever has them, in their order.
fn numbers(place: &Path) -> Result<Vec<u64>> {
    let doing = || format!("reading the folder `{}`", place.display());
    let entries = match fs::read_dir(place) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.doing(doing)?,
    };
    let mut numbers = Vec::new();
    for entry in entries {
        let name = entry.doing(doing)?.file_name();
        let number = name.to_str().and_then(|name| name.strip_prefix("claim-")).and_then(|n| n.parse().ok());
        numbers.extend(number.filter(|&number| of_number(place, number).ends_with(&name)));
    }
    numbers.sort_unstable();
    Ok(numbers)
}

/// Writes one claim: key and certificate, and what they are for as the last.
///
/// # Errors
/// Failed (1) when the folder cannot be written, or somebody else has just put a claim there.
pub(super) fn keep(claim: &Claim, about: &About, root: &RootCa, folder: &Path) -> Result<()> {
    store::ensure_folder(folder)?;
    let paths = PairPaths { certificate: folder.join("certificate.pem"), key: folder.join("key.pem") };
    match store::write_pair(&paths, &claim.certificate_pem, &claim.key)? {
        store::Outcome::Written => {}
        store::Outcome::Existing(_) => {
            return Err(Error::failed(format!("`{}` holds a claim already", folder.display())));
        }
    }
    root.put(folder)?;
    let text = serde_json::to_string_pretty(about)
        .map_err(|e| Error::internal("writing a claim down").caused_by(e.to_string()))?;
    let path = folder.join("claim.json");
    private::write(&path, format!("{text}\n")).doing(|| format!("writing `{}`", path.display()))
}
