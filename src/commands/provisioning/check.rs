//! `fleetctl provisioning check`

mod row;
mod sample;

use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use clap::Args;
use fleetctl_rules::template::{self, CERTIFICATE_ID, JITP_PARAMETERS, Problem, Rule, Template};

use self::row::{Finding, PROBLEMS, Row, SAMPLES};
use self::sample::Sample;
use crate::commands::documents;
use crate::context::Context;
use crate::error::{Error, ExitStatus, IoContext as _, Kind, Result};
use crate::pki::store;
use crate::ui::text::{count, sanitise};

/// Samples that wait for their turn while others are looked at.
const AHEAD: usize = 64;

/// Names of samples' values that are compared with the template's parameters, at most: so that memory stays the same.
const NAMES: usize = 200;

/// What stands for AWS's own value of `AWS::IoT::Certificate::Id` where a sample has none.
const SOME_ID: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// Check a provisioning template offline, and show what it makes of samples
///
/// AWS creates many a template that it then refuses every device for, and the
/// device is only disconnected. This reads TEMPLATE (a file, or - for stdin) by
/// the rules of the AWS IoT developer guide: sections, resources, parameters,
/// Ref, Fn::Join, Fn::Select, Fn::Split, Fn::Sub, Fn::FindInMap, override
/// settings, sizes, policy documents, and every name that no device's values
/// can change. Each problem is a row with its line, its column, the JSON path
/// and the rule. Nothing is sent to AWS: whether groups, types and policies are
/// there is not looked at.
///
/// What the template is for decides some rules. Without --kind its content
/// tells, and the answer is said.
///
/// Each sample is a device, and shows as one row what would be created:
///   rows          FILE.csv (a column for each parameter; an empty cell is no
///                 value), FILE.jsonl (an object a line) or FILE.json
///   certificates  a file, a folder, or a .tar.zst of identities: the
///                 parameters are those that AWS takes from the subject just in
///                 time, and the id
///   --parameter   values for all samples; alone, one sample
/// Any number of samples takes the same memory. A parameter that the subject
/// does not have is named: AWS does not provision such a device, and says so
/// only in its logs. Where the subject has a part twice, AWS does not document
/// which it takes; the first is shown, with a warning.
///
/// Where a sample gives no certificate id, AWS's is shown as zeros. A template
/// with errors is answered with them, and its samples are not looked at.
///
/// Exit codes: 0 nothing found, or only warnings; 5 the template or a sample
/// would be refused; 65 the template or a list of samples is not what it should
/// be at all (no JSON object, no header, a quote that is never closed).
///
/// Examples:
///   fleetctl provisioning check jitp.json
///   fleetctl provisioning check jitp.json --sample dev-1.crt --sample identities/
///   fleetctl provisioning check fleet.json --sample devices.csv -o jsonl
///   fleetctl templates show fleet-by-claim | fleetctl provisioning check - --parameter SerialNumber=7
#[derive(Debug, Args)]
#[command(verbatim_doc_comment)]
pub(crate) struct CheckArgs {
    /// The template, or - for stdin
    #[arg(value_name = "TEMPLATE")]
    template: PathBuf,
    /// What the template is for, instead of what its content tells
    #[arg(long, value_enum)]
    kind: Option<TemplateKind>,
    /// Show what the template makes of this: rows of parameters or certificates (can be repeated)
    #[arg(long, value_name = "PATH")]
    sample: Vec<PathBuf>,
    /// The value of a parameter, for every sample that has none of its own (can be repeated)
    #[arg(long, value_name = "NAME=VALUE", value_parser = pair)]
    parameter: Vec<(String, String)>,
}

/// What a template is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum TemplateKind {
    /// Just-in-time provisioning, of a CA
    Jitp,
    /// Fleet provisioning, by claim or by trusted user
    Fleet,
    /// Bulk registration
    Bulk,
}

impl From<TemplateKind> for template::Kind {
    fn from(kind: TemplateKind) -> Self {
        match kind {
            TemplateKind::Jitp => Self::Jitp,
            TemplateKind::Fleet => Self::Fleet,
            TemplateKind::Bulk => Self::Bulk,
        }
    }
}

fn pair(text: &str) -> Result<(String, String), String> {
    let (name, value) = text.split_once('=').ok_or("it looks like SerialNumber=7")?;
    if name.is_empty() {
        return Err("the name before `=` is empty".into());
    }
    Ok((name.to_owned(), value.to_owned()))
}

pub(crate) async fn run(cx: &Context, args: CheckArgs) -> Result<ExitStatus> {
    let samples = !args.sample.is_empty() || !args.parameter.is_empty();
    cx.output.check(if samples { &SAMPLES } else { &PROBLEMS })?;
    for path in &args.sample {
        std::fs::metadata(path).doing(|| format!("opening `{}`", path.display()))?;
    }
    let name = documents::name(&args.template);
    let text = read(&args.template, &name)?;
    let (kind, told_by) = args.kind.map_or_else(
        || {
            let (kind, why) = template::Kind::guess(&text);
            (kind, Some(why))
        },
        |kind| (kind.into(), None),
    );
    let parsed = Template::parse(&text, kind);
    if let Err(problems) = &parsed
        && let Some(problem) = problems.iter().find(|p| is_no_template(p))
    {
        return Err(Error::data(format!("{}: {}", place(&name, problem), problem.message)));
    }
    if let Some(why) = told_by {
        let label = kind.label();
        cx.ui.status(format!("{name}: taken as a template of {label}, for {why} (`--kind` says otherwise)."));
    }
    match parsed {
        Err(problems) => refused(cx, &name, &problems, samples),
        Ok(template) if samples => {
            for problem in template.warnings() {
                cx.ui.warn(format!("{}: {problem}", place(&name, problem)));
            }
            evaluate(cx, template, args).await
        }
        Ok(template) => {
            let mut list = cx.output.list(&PROBLEMS)?;
            template.warnings().iter().try_for_each(|p| list.row(&Finding::new(&name, p, false)))?;
            list.finish()?;
            let found = match template.warnings().len() {
                0 => "nothing found".to_owned(),
                warnings => count(warnings, "warning"),
            };
            cx.ui.status(format!("{name}: {found}."));
            Ok(ExitStatus::Done)
        }
    }
}

/// The text of a template, whatever is in it.
fn read(path: &Path, name: &str) -> Result<String> {
    let bytes = if path == Path::new("-") {
        let mut bytes = Vec::new();
        let stdin = std::io::stdin().lock();
        stdin.take(store::MAX_FILE_BYTES).read_to_end(&mut bytes).doing(|| "reading stdin".into())?;
        bytes
    } else {
        store::read(path)?.to_vec()
    };
    let text = std::str::from_utf8(&bytes).map_err(|error| {
        let line = bytes[..error.valid_up_to()].split(|&b| b == b'\n').count();
        Error::data(format!("{name}:{line}: this is not UTF-8 text"))
    })?;
    Ok(text.to_owned())
}

/// Whether the text is no JSON object, so that nothing of it can be told.
fn is_no_template(problem: &Problem) -> bool {
    problem.rule == Rule::Json || problem.rule == Rule::WrongType && problem.path.is_empty()
}

/// `FILE:LINE:COLUMN` of a problem.
fn place(name: &str, problem: &Problem) -> String {
    format!("{name}:{}:{}", problem.line, problem.column)
}

fn refused(cx: &Context, name: &str, problems: &[Problem], samples: bool) -> Result<ExitStatus> {
    let mut list = cx.output.list(if samples { &SAMPLES } else { &PROBLEMS })?;
    problems.iter().try_for_each(|p| list.row(&Finding::new(name, p, samples)))?;
    list.finish()?;
    let errors = problems.iter().filter(|p| !p.is_warning()).count();
    let also = match problems.len() - errors {
        0 => String::new(),
        warnings => format!(" and {}", count(warnings, "warning")),
    };
    let unread = if samples { " The samples were not looked at." } else { "" };
    cx.ui.status(format!("{name}: {}{also}.{unread}", count(errors, "error")));
    Ok(ExitStatus::Code(Kind::Check))
}

async fn evaluate(cx: &Context, template: Template, args: CheckArgs) -> Result<ExitStatus> {
    let common: BTreeMap<String, String> = args.parameter.into_iter().collect();
    warn_of_unknown(cx, &template, common.keys());
    let mut list = cx.output.list(&SAMPLES)?;
    let mut tally = [0_usize; 3];
    let mut add = |sample: Sample, list: &mut crate::output::List| {
        let row = judge(&template, &common, sample);
        tally[row.rank()] += 1;
        list.row(&row)
    };
    if args.sample.is_empty() {
        add(Sample::new("--parameter".into()), &mut list)?;
    } else {
        let (send, mut samples) = tokio::sync::mpsc::channel(AHEAD);
        let paths = args.sample;
        let reading = tokio::task::spawn_blocking(move || {
            let gone = || Error::new(Kind::BrokenPipe, "nobody reads on");
            let mut each = |one| send.blocking_send(one).map_err(|_| gone());
            paths.iter().try_for_each(|path| sample::read(path, &mut each))
        });
        let mut known: Vec<String> = Vec::new();
        while let Some(sample) = samples.recv().await {
            for column in sample.columns() {
                if known.len() < NAMES && !known.contains(column) {
                    warn_of_unknown(cx, &template, std::iter::once(column));
                    known.push(column.clone());
                }
            }
            add(sample, &mut list)?;
        }
        reading.await.map_err(|e| Error::internal("reading samples").caused_by(e.to_string()))??;
    }
    if list.is_empty() {
        return Err(Error::data("there is no sample in what is named"));
    }
    list.finish()?;
    let [_, warned, failed] = tally;
    let all = count(tally.iter().sum(), "sample");
    if failed + warned > 0 {
        cx.ui.status(format!("{failed} of {all} would be refused, {warned} with warnings."));
    }
    Ok(if failed > 0 { ExitStatus::Code(Kind::Check) } else { ExitStatus::Done })
}

/// Values that no parameter takes are ignored, by AWS too; a person may have meant another name.
fn warn_of_unknown<'a>(cx: &Context, template: &Template, names: impl Iterator<Item = &'a String>) {
    let declared = template.parameters();
    for name in names.filter(|name| !declared.iter().any(|p| p.name == **name)) {
        let near = fleetctl_rules::near::near(name, declared.iter().map(|p| p.name.as_str()));
        let hint = near.first().map(|n| format!("; is `{n}` meant?")).unwrap_or_default();
        cx.ui.warn(format!("the template has no parameter `{}`{hint}", sanitise(name)));
    }
}

/// What the template makes of a sample.
fn judge(template: &Template, common: &BTreeMap<String, String>, sample: Sample) -> Row {
    let Sample { input, values, .. } = sample;
    let (values, certificate) = match values {
        Ok(found) => found,
        Err(error) => return Row::unreadable(input, &error),
    };
    let mut all = common.clone();
    let mut warnings = Vec::new();
    if let Some(certificate) = &certificate {
        let info = certificate.info();
        all.insert(CERTIFICATE_ID.to_owned(), info.certificate_id.clone());
        let subject = JITP_PARAMETERS.iter().filter_map(|(name, oid)| Some((*name, (*oid)?)));
        for (name, oid) in subject.filter(|_| template.kind() == template::Kind::Jitp) {
            let found = info.subject.values(oid);
            if found.len() > 1 && template.parameters().iter().any(|p| p.name == name) {
                let part = name.rsplit("::").next().unwrap_or_default();
                warnings.push(format!(
                    "the subject has {} times {part}, and AWS does not document which it takes; the first is shown",
                    found.len()
                ));
            }
            all.extend(found.into_iter().next().map(|value| (name.to_owned(), value)));
        }
    }
    all.extend(values);
    if template.kind() != template::Kind::Bulk {
        all.entry(CERTIFICATE_ID.to_owned()).or_insert_with(|| SOME_ID.to_owned());
    }
    Row::new(input, template.evaluate(&all), warnings)
}
