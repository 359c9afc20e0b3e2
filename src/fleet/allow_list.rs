//! The allow list: which serials may register, as a DynamoDB table of the target's account behind the pre-provisioning
//! hook (`templates/allow-list-hook.py`).
//!
//! Every write is conditional on what was read, so that two operators, a pipeline and the hook cannot overwrite each
//! other. An item is below 1 KB, so each write takes one write unit.

pub mod calls;
pub mod change;
pub mod take;

use std::collections::HashMap;

use aws_sdk_dynamodb::types::AttributeValue;
use fleetctl_rules::names::{Name, check};
use serde::Serialize;

use super::pages;
use crate::aws::{AwsError, Call, Target, TargetKey};
use crate::expiry;
use crate::output::Columns;

/// The table where no flag names another.
pub const TABLE: &str = "fleetctl-allow-list";
/// The table's hash key, a string.
pub const KEY: &str = "serial";
/// Bytes of a hash key that DynamoDB takes, at most (its developer guide: 1 to 2048).
const SERIAL_BYTES: usize = 2048;
/// Characters of an owner or a note, at most: this program's own limit, which keeps an item below 1 KB in any common
/// text, so that a write takes one unit.
pub const TEXT_CHARS: usize = 256;

/// What may become of a serial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Standing {
    /// It may register
    Pending,
    /// It has registered
    Provisioned,
    /// It may not register
    Blocked,
}

impl Standing {
    /// The word in the table.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Pending => "pending",
            Self::Provisioned => "provisioned",
            Self::Blocked => "blocked",
        }
    }

    /// Reads the word.
    pub fn parse(text: &str) -> Option<Self> {
        [Self::Pending, Self::Provisioned, Self::Blocked].into_iter().find(|s| s.word() == text)
    }
}

/// What is wanted of a serial. What is `None` is not looked at in an entry that exists.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// The serial, exactly as the device says it.
    pub serial: String,
    /// Its status; a new one is pending without.
    pub status: Option<Standing>,
    /// Who answers for the device.
    pub owner: Option<String>,
    /// The only provisioning template that may use it.
    pub template: Option<String>,
    /// What a person wants to say of it.
    pub note: Option<String>,
    /// When it ends, in seconds since 1970.
    pub expires_at: Option<i64>,
}

/// An entry as the table has it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// The serial.
    pub serial: String,
    /// `pending`, `provisioned` or `blocked`.
    pub status: String,
    /// Who answers for the device.
    pub owner: Option<String>,
    /// The only provisioning template that may use it.
    pub template: Option<String>,
    /// When it ends; the table has seconds since 1970, as DynamoDB's time to live wants them.
    #[serde(serialize_with = "moment")]
    pub expires_at: Option<i64>,
    /// What a person wants to say of it.
    pub note: Option<String>,
    /// When it was made, RFC 3339.
    pub created_at: Option<String>,
    /// When the device registered, RFC 3339.
    pub provisioned_at: Option<String>,
    /// The certificate with which it registered.
    pub certificate_id: Option<String>,
    /// The thing that it became, where the hook was told.
    pub thing_name: Option<String>,
}

#[expect(clippy::ref_option, reason = "serde hands the field over so")]
fn moment<S: serde::Serializer>(seconds: &Option<i64>, to: S) -> Result<S::Ok, S::Error> {
    seconds.map(expiry::text).serialize(to)
}

impl Entry {
    /// The entry of an item; what has another type than this program writes is left out.
    pub fn of(item: &HashMap<String, AttributeValue>) -> Self {
        let text = |name: &str| item.get(name).and_then(|v| v.as_s().ok()).cloned();
        Self {
            serial: text(KEY).unwrap_or_default(),
            status: text("status").unwrap_or_default(),
            owner: text("owner"),
            template: text("template"),
            expires_at: item.get("expiresAt").and_then(|v| v.as_n().ok()).and_then(|n| n.parse().ok()),
            note: text("note"),
            created_at: text("createdAt"),
            provisioned_at: text("provisionedAt"),
            certificate_id: text("certificateId"),
            thing_name: text("thingName"),
        }
    }

    /// An attribute as the table has it.
    fn value(&self, name: &str) -> Option<AttributeValue> {
        let text = |text: &Option<String>| text.clone().map(AttributeValue::S);
        match name {
            "status" => Some(self.status.clone()).filter(|s| !s.is_empty()).map(AttributeValue::S),
            "owner" => text(&self.owner),
            "template" => text(&self.template),
            "note" => text(&self.note),
            "expiresAt" => self.expires_at.map(|end| AttributeValue::N(end.to_string())),
            "certificateId" => text(&self.certificate_id),
            _ => None,
        }
    }
}

/// The columns of a list.
pub const COLUMNS: Columns = Columns {
    default: &["tenant", "account", "region", "serial", "status", "owner", "template", "expiresAt"],
    more: &["note", "createdAt", "provisionedAt", "certificateId", "thingName"],
    open: &[],
};

/// An entry with its place.
#[derive(Debug, Clone, Serialize)]
pub struct Listed {
    /// Where it is.
    #[serde(flatten)]
    pub target: TargetKey,
    /// The entry.
    #[serde(flatten)]
    pub entry: Entry,
}

/// What is wrong with a serial, if anything. It is compared byte by byte with what the device says.
///
/// # Errors
/// What is wrong and what is allowed.
pub fn check_serial(text: &str) -> Result<(), String> {
    let bytes = text.len();
    if bytes == 0 || bytes > SERIAL_BYTES {
        return Err(format!("has {bytes} bytes; a serial has 1 to {SERIAL_BYTES}"));
    }
    if text.chars().any(char::is_control) {
        return Err("has a control character".to_owned());
    }
    if text.trim() != text {
        return Err("begins or ends with a space".to_owned());
    }
    Ok(())
}

/// What is wrong with an owner or a note, if anything.
///
/// # Errors
/// What is wrong and what is allowed.
pub fn check_text(text: &str) -> Result<(), String> {
    let chars = text.chars().count();
    if chars > TEXT_CHARS {
        return Err(format!("has {chars} characters; it may have {TEXT_CHARS}"));
    }
    if text.chars().any(char::is_control) {
        return Err("has a control character".to_owned());
    }
    Ok(())
}

/// What is wrong with the name of a provisioning template, if anything.
///
/// # Errors
/// What is wrong and what is allowed.
pub fn check_template(text: &str) -> Result<(), String> {
    check(Name::ProvisioningTemplate, text).map_err(|e| e.to_string())
}

/// What is wrong with a table's name, if anything (DynamoDB: 3 to 255 of letters, digits, `_`, `-` and `.`).
///
/// # Errors
/// What is wrong and what is allowed.
pub fn check_table(text: &str) -> Result<(), String> {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.');
    if (3..=255).contains(&text.len()) && text.chars().all(fits) {
        return Ok(());
    }
    Err("the name of a DynamoDB table has 3 to 255 letters, digits, `_`, `-` and `.`".to_owned())
}

/// A moment as people write it: RFC 3339, a date (its beginning in UTC), or seconds since 1970.
///
/// # Errors
/// What is allowed.
pub fn read_moment(text: &str) -> Result<i64, String> {
    use time::format_description::well_known::Rfc3339;
    use time::macros::format_description;
    use time::{Date, OffsetDateTime};
    if let Ok(seconds) = text.parse::<i64>() {
        return Ok(seconds);
    }
    let date = || Date::parse(text, format_description!("[year]-[month]-[day]")).ok();
    OffsetDateTime::parse(text, &Rfc3339)
        .ok()
        .or_else(|| date().map(|date| date.midnight().assume_utc()))
        .map(OffsetDateTime::unix_timestamp)
        .ok_or_else(|| "is no moment: 2027-03-01T12:00:00Z, 2027-03-01, or seconds since 1970".to_owned())
}

/// Which entries are listed.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    /// Only those with this status.
    pub status: Option<Standing>,
    /// Only those of this owner.
    pub owner: Option<String>,
}

/// Reads every entry, a page of up to 1 MB after the other; `take` returns whether to go on. DynamoDB filters, and has
/// read a filtered page whole.
///
/// # Errors
/// The failed call, or what `take` answered.
pub async fn list<E: From<AwsError>>(
    target: &Target,
    table: &str,
    filter: &Filter,
    mut take: impl AsyncFnMut(Vec<Listed>) -> Result<bool, E>,
) -> Result<(), E> {
    let fetch = async |after: Option<String>| {
        let scan = target.dynamodb().scan().table_name(table);
        let scan = scan.set_exclusive_start_key(
            after.map(|serial| HashMap::from([(KEY.to_owned(), AttributeValue::S(serial))])),
        );
        let page = filtered(scan, filter).send().await.aws("Scan")?;
        let next = page.last_evaluated_key.and_then(|key| key.get(KEY)?.as_s().ok().cloned());
        Ok((page.items.unwrap_or_default(), next))
    };
    let take = async |items: Vec<HashMap<String, AttributeValue>>| {
        let listed = |item| Listed { target: target.key.clone(), entry: Entry::of(item) };
        take(items.iter().map(listed).collect()).await
    };
    pages::pages(fetch, take).await
}

fn filtered(
    scan: aws_sdk_dynamodb::operation::scan::builders::ScanFluentBuilder,
    filter: &Filter,
) -> aws_sdk_dynamodb::operation::scan::builders::ScanFluentBuilder {
    let wanted = [("status", filter.status.map(Standing::word)), ("owner", filter.owner.as_deref())];
    let wanted: Vec<_> = wanted.into_iter().filter_map(|(name, value)| Some((name, value?))).collect();
    if wanted.is_empty() {
        return scan;
    }
    let terms: Vec<String> = wanted.iter().map(|(name, _)| format!("#{name} = :{name}")).collect();
    wanted.iter().fold(scan.filter_expression(terms.join(" AND ")), |scan, (name, value)| {
        scan.expression_attribute_names(format!("#{name}"), *name)
            .expression_attribute_values(format!(":{name}"), AttributeValue::S((*value).to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_serial_is_what_a_device_can_say() {
        for good in ["SN-0001", "00:11:22:33:44:55", "é", &"x".repeat(2048)] {
            assert_eq!(check_serial(good), Ok(()), "{good}");
        }
        for bad in ["", " SN", "SN ", "S\tN", "S\u{0}", &"x".repeat(2049)] {
            assert!(check_serial(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_moment_is_written_in_three_ways() {
        assert_eq!(read_moment("1970-01-02"), Ok(86_400));
        assert_eq!(read_moment("1970-01-01T01:00:00+01:00"), Ok(0));
        assert_eq!(read_moment("17"), Ok(17));
        assert!(read_moment("tomorrow").is_err());
    }
}
