//! The command line of `certs activate-pending`, checked, with what its files say.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use fleetctl_rules::limits;
use fleetctl_rules::names::Name;
use time::OffsetDateTime;

use super::ActivatePendingArgs;
use crate::activation::{Activation, AllowList, AllowTable, Authorities, COLUMNS, Checks, Text, is_column};
use crate::commands::ca::{ca_id, read_certificate};
use crate::commands::certs::subject_rule::subject_patterns;
use crate::commands::nouns;
use crate::error::{Error, Result};
use crate::pki::template::Template;
use crate::pki::{Certificate, Crl};

/// How far the clock of who made a revocation list may be ahead of this one.
const CLOCK_SKEW: Duration = Duration::from_mins(5);

/// What was asked for.
#[derive(Debug)]
pub(super) struct Options {
    /// The CAs by their ids; none are all.
    pub(super) cas: Vec<String>,
    /// Those of them that were given as files.
    files: Vec<Certificate>,
    pub(super) checks: Arc<Checks>,
    table: Option<AllowTable>,
    crls: Vec<Arc<Crl>>,
    thing_name: Option<Template>,
    thing_type: Option<String>,
    attributes: BTreeMap<String, Text>,
    groups: Vec<String>,
    billing_group: Option<String>,
    allow_shared: bool,
    rejected: crate::activation::Rejected,
    text: String,
    stamps: Vec<(PathBuf, Stamp)>,
}

/// What tells that a file is another one now.
pub(super) type Stamp = Option<(u64, Option<SystemTime>)>;

impl Options {
    /// Reads the files and checks everything that can be checked without AWS.
    ///
    /// # Errors
    /// Usage (2); data (65) for what is wrong in a file.
    pub(super) fn read(args: &ActivatePendingArgs) -> Result<Self> {
        let (mut cas, mut files) = (Vec::new(), Vec::new());
        for text in &args.ca {
            let id = ca_id(text)?;
            if Path::new(text).exists() && !text.eq_ignore_ascii_case(&id) {
                files.push(read_certificate(Path::new(text))?);
            }
            if !cas.contains(&id) {
                cas.push(id);
            }
        }
        args.policy.iter().try_for_each(|name| nouns::check_value("--policy", Name::Policy, name))?;
        nouns::at_most("--policy", args.policy.len(), limits::POLICIES_PER_PRINCIPAL)?;
        nouns::check_given("--thing-type", Name::ThingType, args.thing_type.as_deref())?;
        args.group.iter().try_for_each(|name| nouns::check_value("--group", Name::ThingGroup, name))?;
        nouns::at_most("--group", args.group.len(), limits::GROUPS_PER_THING)?;
        nouns::check_given("--billing-group", Name::BillingGroup, args.billing_group.as_deref())?;
        let attributes = attributes(&args.attribute)?;
        nouns::at_most(
            "--attribute",
            attributes.len(),
            limits::attributes_allowed(args.thing_type.is_some()),
        )?;
        let thing_name = if args.no_thing { None } else { Some(template(&args.thing_name)?) };
        // Stamped before they are read: what changes meanwhile is seen as changed.
        let stamps: Vec<_> =
            args.allow.iter().chain(&args.crl).map(|path| (path.clone(), stamp(path))).collect();
        let (checks, crls) = checks(args, &named(thing_name.as_ref(), &attributes))?;
        let table = args
            .allow_table
            .as_ref()
            .map(|name| AllowTable { name: name.clone(), serial: args.serial_from.unwrap_or_default() });
        let of_table = table.as_ref().map(|of| format!(" allow_table={} {:?}", of.name, of.serial));
        let text = format!(
            "ca={cas:?} thing={:?} type={:?} groups={:?} billing={:?} attributes={attributes:?} shared={} reject={:?} \
             allow={:?} crl={:?} stale={} subject={:?}{}",
            thing_name.as_ref().map(ToString::to_string),
            args.thing_type,
            args.group,
            args.billing_group,
            args.allow_shared,
            args.reject,
            args.allow,
            args.crl,
            args.allow_stale_crl,
            args.require_subject,
            of_table.unwrap_or_default(),
        );
        Ok(Self {
            cas,
            files,
            checks: Arc::new(checks),
            table,
            crls,
            thing_name,
            thing_type: args.thing_type.clone(),
            attributes,
            groups: args.group.clone(),
            billing_group: args.billing_group.clone(),
            allow_shared: args.allow_shared,
            rejected: args.reject,
            text,
            stamps,
        })
    }

    /// Whether the certificates of every CA are meant.
    pub(super) fn any_ca(&self) -> bool {
        self.cas.is_empty()
    }

    /// Whether a file is another one now than when it was read.
    pub(super) fn is_outdated(&self) -> bool {
        self.stamps.iter().any(|(path, then)| stamp(path) != *then)
    }

    /// What the files are now.
    pub(super) fn stamps_now(&self) -> Vec<Stamp> {
        self.stamps.iter().map(|(path, _)| stamp(path)).collect()
    }

    /// The CAs that are known: those of files, and these.
    pub(super) fn authorities(&self, others: &[Certificate]) -> Arc<Authorities> {
        let all: Vec<Certificate> = self.files.iter().chain(others).cloned().collect();
        Arc::new(Authorities::new(&all, self.crls.clone()))
    }

    /// Refuses a revocation list that none of the CAs has signed.
    ///
    /// # Errors
    /// Data (65).
    pub(super) fn every_crl_has_its_ca(&self, others: &[Certificate], lost: &[Error]) -> Result<()> {
        // A CA that only a target without an answer has is not known yet; its certificates wait for it.
        if !lost.is_empty() {
            return Ok(());
        }
        let is_of_one = |crl: &Crl| self.files.iter().chain(others).any(|ca| crl.is_signed_by(ca));
        match self.crls.iter().find(|crl| !is_of_one(crl)) {
            None => Ok(()),
            Some(crl) => {
                Err(Error::data(format!("the revocation list `{}` is of no CA that `--ca` names", crl.what))
                    .hint("Its issuer must be the CA's subject, and the CA's key must verify its signature."))
            }
        }
    }

    /// What the runs go by.
    pub(super) fn activation(&self, authorities: Arc<Authorities>) -> Activation {
        Activation {
            checks: self.checks.clone(),
            table: self.table.clone(),
            authorities,
            thing_name: self.thing_name.clone(),
            thing_type: self.thing_type.clone(),
            attributes: self.attributes.clone(),
            groups: self.groups.clone(),
            billing_group: self.billing_group.clone(),
            allow_shared: self.allow_shared,
            rejected: self.rejected,
            text: self.text.clone(),
            claims: crate::activation::Claims::default(),
        }
    }
}

fn checks(args: &ActivatePendingArgs, named: &BTreeSet<String>) -> Result<(Checks, Vec<Arc<Crl>>)> {
    let mut subject = Vec::new();
    for text in &args.require_subject {
        subject.extend(subject_patterns(text)?);
    }
    let allow = match &args.allow {
        None => None,
        Some(path) => Some(AllowList::read(path, |column| named.contains(column))?),
    };
    let columns = allow.as_ref().map(|allow| allow.columns.as_slice()).unwrap_or_default();
    if let Some(unknown) = named.iter().find(|column| !columns.contains(column)) {
        let known = COLUMNS.join(", ");
        let error = Error::usage(format!("there is no {{{unknown}}} in a certificate"));
        return Err(match &args.allow {
            Some(path) => error.hint(format!(
                "Known are {known}, parts of the subject such as O, OU and serialNumber, and the columns of `{}`.",
                path.display()
            )),
            None => error.hint(format!(
                "Known are {known}, parts of the subject such as O, OU and serialNumber, and with `--allow` the columns \
                 of its file."
            )),
        });
    }
    let (mut crls, now) = (Vec::new(), OffsetDateTime::now_utc());
    for path in &args.crl {
        let crl = Crl::read(path)?;
        if crl.is_stale(now) && !args.allow_stale_crl {
            return Err(Error::data(format!("the revocation list `{}` is out of date", crl.what))
                .caused_by(format!(
                    "its successor was due {}",
                    crl.next_update.map(|next| next.to_string()).unwrap_or_default()
                ))
                .hint("Give the newest one; `--allow-stale-crl` takes this one."));
        }
        // A clock that is wrong, or a list that was made to outlast the true one: of several the newest counts.
        if crl.this_update > now + CLOCK_SKEW {
            return Err(Error::data(format!("the revocation list `{}` is not valid yet", crl.what))
                .caused_by(format!("it says that it was made {}, and it is {now}", crl.this_update))
                .hint("Compare the clocks of this machine and of the CA."));
        }
        crls.push(Arc::new(crl));
    }
    let needs_crl = !crls.is_empty();
    Ok((Checks { allow, subject, needs_crl, allow_stale_crl: args.allow_stale_crl }, crls))
}

/// What the templates name beside the certificate's own.
fn named(thing_name: Option<&Template>, attributes: &BTreeMap<String, Text>) -> BTreeSet<String> {
    let of_attributes = attributes.values().filter_map(|text| match text {
        Text::Column(column) => Some(column.as_str()),
        Text::Plain(_) => None,
    });
    let all = thing_name.into_iter().flat_map(Template::columns).chain(of_attributes);
    all.filter(|column| !is_column(column)).map(str::to_owned).collect()
}

fn template(text: &str) -> Result<Template> {
    text.parse().map_err(|what: String| Error::usage("`--thing-name` is not valid").caused_by(what))
}

/// `KEY=VALUE` and `KEY=@COLUMN`.
fn attributes(given: &[String]) -> Result<BTreeMap<String, Text>> {
    let mut found = BTreeMap::new();
    for text in given {
        let column = text.split_once("=@").filter(|(key, _)| !key.contains('='));
        let (key, value) = if let Some((key, column)) = column {
            nouns::check_value("--attribute", Name::AttributeName, key)?;
            (key.to_owned(), Text::Column(column.to_owned()))
        } else {
            let pair = nouns::pairs(
                "--attribute",
                std::slice::from_ref(text),
                Name::AttributeName,
                Name::AttributeValue,
            )?;
            let Some((key, value)) = pair.into_iter().next() else { continue };
            (key, Text::Plain(value))
        };
        if found.insert(key.clone(), value).is_some() {
            return Err(Error::usage(format!("`--attribute {key}` is given twice")));
        }
    }
    Ok(found)
}

fn stamp(path: &Path) -> Stamp {
    std::fs::metadata(path).ok().map(|file| (file.len(), file.modified().ok()))
}
