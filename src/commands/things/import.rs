//! `fleetctl things import`

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use fleetctl_rules::names::{Name, check};

use crate::bulk::plan::Update;
use crate::bulk::row::Purpose;
use crate::commands::bulk::{self, BulkArgs, Source, Task};
use crate::context::Context;
use crate::error::{Error, ExitStatus, Result};
use crate::manifests::{Format, Mapped, Options, Provisioning, Set, Template};

/// Import things from a file
///
/// Makes each row's thing with its type, attributes, groups and certificate, at
/// the account's quotas. Columns: thing_name, thing_type, thing_groups (several
/// with `;`), billing_group, attr.NAME, tenant, region, policies, and for the
/// certificate one of cert_pem, cert_file, cert_fingerprint, csr_pem, csr_file.
/// JSON lines have the same keys. What AWS makes of signing requests is kept in
/// the run's folder, under certificates/.
///
/// Vendors' manifests are read too, and told by what is in them. Each has
/// columns for --name-template and --attribute; every certificate gives cn,
/// serial, fingerprint, issuer and not_after.
///   espressif  CSV with MAC, cn, cert, named {mac}; or RainMaker's node_id,
///              certs, named {node_id}; all of the file's columns count
///   microchip  JSON array of signed elements, named {unique_id}; slot, model,
///              part_number, group_id, provisioning_timestamp, manufacturer,
///              manufacturer_unit, distributor, distributor_unit, element;
///              only what a certificate of --signer signed is imported
///   infineon   7z archives in a 7z archive, named {chip_id}, which is in the
///              files' names; set, entry. Keys in it are never touched
///   pem        certificates as PEM, DER, one base64 text of either a line, or
///              a folder of such files, named {cn}; file
///   aws-bulk   AWS's bulk registration: JSON lines of texts, whose keys are the
///              parameters of --template. Without one ThingName, ThingTypeName,
///              ThingGroups, BillingGroup, CSR, CertificatePem, CertificateId
///              and PolicyName are known, and others are attributes
/// In a name made of columns, what AWS does not take becomes `_`.
///
/// All rows are checked before the first call, and what they name is looked up
/// before the first write: with a wrong row nothing is changed (exit code 65),
/// or with --skip-invalid only the good rows are done (3). Of the microchip and
/// infineon manifests, which nobody mends, they always are, and every element
/// that is not is in the rejects file with its reason. A certificate that is
/// registered in another selected target than its row's makes the row wrong,
/// unless --allow-elsewhere; with --into all tenants can be selected to be asked
/// for it, and the rows that name none go into that one. So does one that has expired or is not valid yet:
/// AWS documents that it refuses to register such. --allow-expired tries them
/// all the same; a thing whose certificate AWS refuses is there without it, and
/// its row failed. What is so already is skipped, what is missing is
/// added; a thing that differs fails, unless --update. Rows that were not done
/// are in a rejects file that can be mended and imported again in the same
/// --format. Exit codes 0, 1, 3, 4, 65, 75.
///
/// With 100 rows or more Service Quotas is asked for the rates of each account;
/// where it does not answer, AWS's published defaults are used. `fleetctl
/// quotas` shows them.
///
/// Examples:
///   fleetctl things import devices.csv --tenant acme
///   fleetctl things import manifest.csv --format espressif --policy device --skip-invalid
///   fleetctl things import manifest.json --signer signer5.crt --attribute model=@model
///   fleetctl things import manifest.csv --into acme --all-tenants
///   fleetctl things import reel.7z --set E0E0 --name-template 'lamp-{chip_id}'
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct ImportArgs {
    /// The file, or a folder of certificates; `-` reads stdin
    file: PathBuf,
    /// The form of the file; without it what is in it tells
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<FormatArg>,
    /// Do the good rows when some are wrong
    #[arg(long)]
    skip_invalid: bool,
    /// Let several rows' things have one certificate
    #[arg(long)]
    shared_certificates: bool,
    /// What to do with a thing that exists and differs: set what the row names, or make it exactly the row's
    #[arg(long, value_enum, value_name = "HOW")]
    update: Option<Update>,
    /// Attach this policy to every row's certificate (can be repeated)
    #[arg(long, value_name = "NAME")]
    policy: Vec<String>,
    /// How things are named, of columns in braces: `dev-{mac}`
    #[arg(long, alias = "thing-name", value_name = "TEMPLATE")]
    name_template: Option<Template>,
    /// Give every thing this attribute, from columns: `KEY=@COLUMN` or `KEY={column}` (can be repeated)
    #[arg(long, value_name = "KEY=@COLUMN")]
    attribute: Vec<Mapped>,
    /// A certificate whose signature on Microchip's elements counts (can be repeated)
    #[arg(long, value_name = "FILE")]
    signer: Vec<PathBuf>,
    /// The key slot whose certificate counts in Microchip's elements; without it the first that has one
    #[arg(long, value_name = "SLOT")]
    slot: Option<String>,
    /// Which certificates of Infineon's bundle count
    #[arg(long, value_enum, value_name = "SET", default_value_t)]
    set: Set,
    /// The provisioning template whose parameters the lines of an AWS bulk registration have
    #[arg(long, value_name = "FILE")]
    template: Option<PathBuf>,
    /// Do not mind certificates that are registered in other selected targets too
    #[arg(long)]
    allow_elsewhere: bool,
    /// Let AWS decide on certificates that have expired or are not valid yet
    #[arg(long)]
    allow_expired: bool,
    /// The tenant of the rows that name none; all selected ones are asked for certificates they have already
    #[arg(long, value_name = "TENANT")]
    into: Option<String>,
    #[command(flatten)]
    bulk: BulkArgs,
}

/// `--format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum FormatArg {
    /// By what is in the file
    Auto,
    /// Comma-separated values with a header line
    Csv,
    /// One JSON object a line
    Jsonl,
    /// Espressif's manifest: columns MAC, cn, cert, or node_id, certs
    Espressif,
    /// Microchip's manifest: a JSON array of signed elements
    Microchip,
    /// Infineon's bundle: 7z archives in a 7z archive
    Infineon,
    /// Certificates: PEM, DER, or a base64 text a line
    Pem,
    /// AWS's bulk registration: JSON lines of a template's parameters
    AwsBulk,
}

impl FormatArg {
    fn known(self) -> Option<Format> {
        match self {
            Self::Auto => None,
            Self::Csv => Some(Format::Csv),
            Self::Jsonl => Some(Format::Jsonl),
            Self::Espressif => Some(Format::Espressif),
            Self::Microchip => Some(Format::Microchip),
            Self::Infineon => Some(Format::Infineon),
            Self::Pem => Some(Format::Pem),
            Self::AwsBulk => Some(Format::AwsBulk),
        }
    }
}

impl ImportArgs {
    /// The form of the file where a flag says it.
    fn format(&self) -> Result<Option<Format>> {
        let said = self.format.and_then(FormatArg::known);
        // Each of these flags means one form.
        let means = [
            (self.template.is_some(), "--template", Format::AwsBulk),
            (!self.signer.is_empty(), "--signer", Format::Microchip),
            (self.slot.is_some(), "--slot", Format::Microchip),
        ];
        let mut found = said;
        for (_, flag, format) in means.into_iter().filter(|(given, ..)| *given) {
            if *found.get_or_insert(format) != format {
                return Err(Error::usage(format!("`{flag}` does not go with the other flags"))
                    .hint("--template is for aws-bulk, --signer and --slot are for microchip."));
            }
        }
        Ok(found)
    }

    fn options(&self) -> Result<Options> {
        let mut options = Options {
            names: self.name_template.clone(),
            attributes: self.attribute.clone(),
            slot: self.slot.clone(),
            set: self.set,
            allow_expired: self.allow_expired,
            into: self.into.as_deref().map(Arc::from),
            ..Options::default()
        };
        let twice = |n: usize| self.attribute[..n].iter().any(|m| m.attribute == self.attribute[n].attribute);
        if let Some(n) = (0..self.attribute.len()).find(|n| twice(*n)) {
            let name = &self.attribute[n].attribute;
            return Err(Error::usage(format!("`--attribute {name}=…` is given twice")));
        }
        options.load_signers(&self.signer)?;
        if let Some(file) = &self.template {
            options.provisioning = Some(Arc::new(Provisioning::load(file)?));
        }
        Ok(options)
    }
}

pub(crate) async fn run(cx: &Context, args: ImportArgs) -> Result<ExitStatus> {
    for policy in &args.policy {
        check(Name::Policy, policy).map_err(|e| Error::usage(format!("`--policy {policy}`: {e}")))?;
    }
    let (format, options) = (args.format()?, args.options()?);
    let task = Task {
        purpose: Purpose::Import,
        update: args.update.unwrap_or_default(),
        policies: args.policy,
        from: Source::File(args.file),
        shown: None,
        format,
        options,
        allow_elsewhere: args.allow_elsewhere,
        skip_invalid: args.skip_invalid,
        shared_certificates: args.shared_certificates,
        asks: false,
        each_row: None,
        part: false,
    };
    Box::pin(bulk::run(cx, task, args.bulk)).await
}
