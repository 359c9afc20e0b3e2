//! What becomes of a row: its name, tenant, subject and alternative names, or all that is wrong with it.

use std::borrow::Cow;

use fleetctl_rules::names::{Name, check};

use super::rows::{Row, Rows, Source};
use crate::error::{Error, Result};
use crate::manifests::Key;
use crate::pki::profile::Profile;
use crate::pki::template::{Template, Values};
use crate::pki::{AlternativeName, DistinguishedName};

/// How rows become identities.
#[derive(Debug)]
pub(super) struct Rules {
    pub(super) source: Source,
    /// How things are named, instead of by a column.
    pub(super) names: Option<Template>,
    pub(super) profile: Profile,
    /// The tenant of rows that name none.
    pub(super) tenant: Option<String>,
}

/// An identity that is to be made.
#[derive(Debug)]
pub(super) struct Planned {
    pub(super) name: String,
    pub(super) subject: DistinguishedName,
    pub(super) sans: Vec<AlternativeName>,
}

/// A row with its name, as templates see it.
struct Seen<'a> {
    rules: &'a Rules,
    row: &'a Row,
    name: Option<&'a str>,
}

impl Values for Seen<'_> {
    fn value(&self, column: &str) -> Option<Cow<'_, str>> {
        match column {
            "thing_name" | "thingName" if self.name.is_some() => self.name.map(Cow::from),
            "tenant" => self.rules.tenant_of(self.row).map(Cow::from),
            "n" => Some(self.row.cell("n").map_or_else(|| self.row.number.to_string().into(), Cow::from)),
            column => self.row.cell(column).map(Cow::from),
        }
    }
}

impl Rules {
    /// The tenant of a row.
    pub(super) fn tenant_of<'r>(&'r self, row: &'r Row) -> Option<&'r str> {
        row.cell("tenant").filter(|tenant| !tenant.is_empty()).or(self.tenant.as_deref())
    }

    /// What the row asks for.
    ///
    /// # Errors
    /// Everything that is wrong with it, at least one problem.
    pub(super) fn plan(&self, row: &Row) -> Result<Planned, Vec<String>> {
        if let Some(problem) = &row.problem {
            return Err(vec![problem.clone()]);
        }
        let name = self.name(row).map_err(|problem| vec![problem])?;
        let mut problems = Vec::new();
        if let Err(error) = check(Name::Thing, &name) {
            let place = if self.names.is_some() { None } else { name_place(row) };
            let place = place.map(|place| place + ": ").unwrap_or_default();
            problems.push(format!("{place}{error}"));
        }
        let seen = Seen { rules: self, row, name: Some(&name) };
        let subject = self.profile.subject(&seen);
        let sans = self.profile.sans(&seen);
        match (subject, sans) {
            (Ok(subject), Ok(sans)) if problems.is_empty() => Ok(Planned { name, subject, sans }),
            (subject, sans) => {
                problems.extend(subject.err().map(|error| error.to_string()));
                problems.extend(sans.err().map(|error| error.to_string()));
                Err(problems)
            }
        }
    }

    fn name(&self, row: &Row) -> Result<String, String> {
        if let Source::Name(name) = &self.source {
            return Ok(name.clone());
        }
        let Some(template) = &self.names else {
            let place = name_place(row).map(|place| place + ": ").unwrap_or_default();
            return row.thing_name().map(str::to_owned).ok_or(format!("{place}there is no thing_name"));
        };
        template
            .fill(&Seen { rules: self, row, name: row.thing_name() })
            .map_err(|column| format!("the name `{template}` needs a value of {column}, and there is none"))
    }

    /// Refuses templates that name what no row can have, before a row is read.
    ///
    /// # Errors
    /// Usage (2), naming the column.
    pub(super) fn check_columns(&self, rows: &Rows) -> Result<()> {
        let known: Vec<&str> = match (&self.source, rows.header()) {
            (Source::File { json: true, .. }, _) => return Ok(()),
            (_, Some(header)) => header.iter().map(String::as_str).collect(),
            _ => Vec::new(),
        };
        let names: Vec<&str> = self.names.iter().flat_map(Template::columns).collect();
        for column in names.iter().copied() {
            if matches!(column, "thing_name" | "thingName") && !known.contains(&column) {
                return Err(Error::usage("`--name-template` names {thing_name}, which it is to make")
                    .hint("Use {n}, or columns of the file."));
            }
        }
        let own = ["thing_name", "thingName", "n"];
        for column in names.into_iter().chain(self.profile.columns()) {
            let given = column == "tenant" && self.tenant.is_some();
            if !given && !own.contains(&column) && !known.contains(&column) {
                let all: Vec<&str> = known.iter().copied().chain(["thing_name", "n"]).collect();
                let where_to =
                    if column == "tenant" { " A tenant is named with `--tenant NAME`." } else { "" };
                return Err(Error::usage(format!(
                    "a template names {{{column}}}, and there is no such column"
                ))
                .hint(format!("Known are {}.{where_to}", all.join(", "))));
            }
        }
        let has_name = known.iter().any(|column| matches!(*column, "thing_name" | "thingName"));
        if rows.header().is_some() && self.names.is_none() && !has_name {
            return Err(Error::data(format!("`{}` has no column thing_name", self.source.shown()))
                .hint("Add it, or make names of other columns with `--name-template`."));
        }
        Ok(())
    }
}

/// Whether a column of the input belongs into the manifest as well, so that an import sees it.
pub(super) fn is_passed_on(column: &str) -> bool {
    !matches!(
        Key::parse(column),
        None | Some(
            Key::ThingName
                | Key::Tenant
                | Key::CertPem
                | Key::CertFile
                | Key::CertFingerprint
                | Key::CertificateArn
                | Key::CsrPem
                | Key::CsrFile
                | Key::ReadOver
        )
    )
}

fn name_place(row: &Row) -> Option<String> {
    row.place("thing_name").or_else(|| row.place("thingName"))
}
