//! What is sought, and all that it can be: before any call, as far as the text itself tells.

use std::fmt;

use fleetctl_rules::query::split::Plan;

use super::mac::Mac;
use crate::campaign::list::is_certificate_id;
use crate::commands::queries;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::fleet::index::Hit;

/// `--by`: what a text may be of a device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(super) enum Way {
    /// The thing's name
    Name,
    /// A serial number, in an attribute
    Serial,
    /// The SHA-256 fingerprint of its certificate: its certificate id
    Fingerprint,
    /// A common name, in an attribute or of a certificate that `certs expiring` has read
    Cn,
    /// A MAC address, in an attribute or in the thing's name
    Mac,
}

const ALL: [Way; 5] = [Way::Name, Way::Serial, Way::Fingerprint, Way::Cn, Way::Mac];

impl Way {
    /// The attributes that are looked at unless `--attribute` says which.
    fn attributes(self) -> &'static [&'static str] {
        match self {
            Self::Serial => &["serial", "serialNumber", "SerialNumber", "serial_number"],
            Self::Cn => &["cn", "CN", "commonName", "CommonName"],
            Self::Mac => &["mac", "MAC", "macAddress", "mac_address"],
            Self::Name | Self::Fingerprint => &[],
        }
    }
}

impl fmt::Display for Way {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Name => "thing name",
            Self::Serial => "serial number",
            Self::Fingerprint => "SHA-256 fingerprint",
            Self::Cn => "common name",
            Self::Mac => "MAC address",
        })
    }
}

/// One text that is sought.
#[derive(Debug)]
pub(super) struct Sought {
    /// As it was given.
    pub(super) text: String,
    /// It may be the name of a thing.
    pub(super) name: bool,
    /// It may be the common name of a certificate.
    pub(super) common_name: bool,
    /// It is this certificate.
    pub(super) fingerprint: Option<String>,
    /// What the index is asked for.
    pub(super) plans: Vec<Plan>,
    mac: Option<Mac>,
    texts: Vec<String>,
    macs: Vec<String>,
}

impl Sought {
    /// Reads a text as what `by` says; with nothing there, as all that it can be.
    pub(super) fn read(cx: &Context, text: &str, by: &[Way], attributes: &[String]) -> Result<Self> {
        if text.trim().is_empty() {
            return Err(
                Error::usage("there is nothing to look for").hint("Give a name, a number or an address.")
            );
        }
        let all = by.is_empty();
        let has = |way: Way| if all { ALL.contains(&way) } else { by.contains(&way) };
        let only = |way, known: bool, hint: &str| match (has(way), known, all) {
            (true, false, false) => Err(Error::usage(format!("`{text}` is no {way}")).hint(hint)),
            (wanted, known, _) => Ok(wanted && known),
        };
        let fingerprint = fingerprint(text);
        let mac = Mac::read(text);
        let is_mac =
            only(Way::Mac, mac.is_some(), "It has 12 hexadecimal digits, with or without `:`, `-` or `.`.")?;
        let is_fingerprint = only(
            Way::Fingerprint,
            fingerprint.is_some(),
            "It has 64 hexadecimal digits: `openssl x509 -noout -fingerprint -sha256 -in device.crt`.",
        )?;
        let is_name =
            only(Way::Name, is_name(text), "Names have 1 to 128 letters, digits, `:`, `_` and `-`.")?;
        let named = |way: Way| -> Vec<String> {
            match attributes {
                [] => way.attributes().iter().map(|&name| name.to_owned()).collect(),
                given => given.iter().map(|name| name.trim_start_matches("attributes.").to_owned()).collect(),
            }
        };
        let mut this = Self {
            text: text.to_owned(),
            name: is_name,
            common_name: has(Way::Cn),
            fingerprint: fingerprint.filter(|_| is_fingerprint),
            plans: Vec::new(),
            mac: mac.filter(|_| is_mac),
            texts: Vec::new(),
            macs: if is_mac { named(Way::Mac) } else { Vec::new() },
        };
        for way in [Way::Serial, Way::Cn] {
            let new: Vec<_> =
                named(way).into_iter().filter(|name| has(way) && !this.texts.contains(name)).collect();
            this.texts.extend(new);
        }
        match this.queries().iter().map(|query| Ok(queries::planned(cx, query)?.1)).collect::<Result<_>>() {
            Ok(plans) => this.plans = plans,
            // It may still be something that the index is not asked for.
            Err(error) if this.name || this.fingerprint.is_some() || this.common_name && !all => {
                cx.ui.warn(format!("`{text}` is not looked for in the index: {}", error.message()));
            }
            Err(error) => return Err(error.context(format!("looking for `{text}` in attributes"))),
        }
        Ok(this)
    }

    /// What the index is asked: attributes in one query, and each form of a name that has a MAC address in it.
    fn queries(&self) -> Vec<String> {
        let value = term(&self.text);
        let mut terms: Vec<String> =
            self.texts.iter().map(|name| format!("attributes.{name}:{value}")).collect();
        let mut out = Vec::new();
        if let Some(mac) = &self.mac {
            let forms = mac.patterns();
            terms.extend(
                self.macs
                    .iter()
                    .flat_map(|name| forms.each_ref().map(|form| format!("attributes.{name}:{form}"))),
            );
            // AWS takes one leading wildcard a query.
            out.extend(forms[..2].iter().map(|form| format!("thingName:*{form}*")));
        }
        if !terms.is_empty() {
            out.insert(0, terms.join(" OR "));
        }
        out
    }

    /// By what a thing of the index is what is sought; by nothing where only words of a value are the same.
    pub(super) fn matched(&self, hit: &Hit<'_>) -> Vec<String> {
        let same = |value: &str| value.to_lowercase() == self.text.to_lowercase();
        let attribute = |name: &String, is: &dyn Fn(&str) -> bool| {
            hit.attributes.get(name).is_some_and(|value| is(value)).then(|| format!("attributes.{name}"))
        };
        let mut out: Vec<String> = self.texts.iter().filter_map(|name| attribute(name, &same)).collect();
        if let Some(mac) = &self.mac {
            let is = |value: &str| Mac::read(value).as_ref() == Some(mac);
            out.extend(self.macs.iter().filter_map(|name| attribute(name, &is)));
            if mac.is_in(&hit.thing_name) {
                out.push("thingName".into());
            }
        }
        out
    }
}

/// The text as a term of a query finds it. Signs that AWS documents as not supported, also in quotes, are left open: the
/// answer is compared anyhow.
fn term(text: &str) -> String {
    if !text.contains(|c| "`@#%\\/';,".contains(c)) {
        return format!("\"{text}\"");
    }
    text.chars().map(|c| if c.is_alphanumeric() || "_.-".contains(c) { c } else { '?' }).collect()
}

fn is_name(text: &str) -> bool {
    let sign = |b: u8| b.is_ascii_alphanumeric() || b":_-".contains(&b);
    (1..=128).contains(&text.len()) && text.bytes().all(sign)
}

/// A certificate id, also as its ARN has it and as OpenSSL prints it.
fn fingerprint(text: &str) -> Option<String> {
    let id = text.rsplit_once(":cert/").map_or(text, |(_, id)| id);
    let id = id.rsplit_once('=').map_or(id, |(_, id)| id);
    let digits: String = id.chars().filter(|c| *c != ':').map(|c| c.to_ascii_lowercase()).collect();
    is_certificate_id(&digits).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_read_as_openssl_and_aws_write_it() {
        let digits = "0123456789abcdef".repeat(4);
        let upper = digits.to_uppercase();
        let pairs: Vec<&str> = (0..32).map(|n| &upper[2 * n..2 * n + 2]).collect();
        let colons = pairs.join(":");
        for text in [
            digits.clone(),
            upper.clone(),
            colons.clone(),
            format!("sha256 Fingerprint={colons}"),
            format!("arn:aws:iot:eu-west-1:123456789012:cert/{digits}"),
        ] {
            assert_eq!(fingerprint(&text), Some(digits.clone()), "{text}");
        }
        for text in ["", &digits[1..], &digits[..40], &format!("{digits}0")] {
            assert_eq!(fingerprint(text), None, "{text}");
        }
    }
}
