//! Subject alternative names of new certificates: DNS names, URIs, IP addresses and mail addresses.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use rcgen::SanType;

use super::error::{Error, Result};
use super::writer::element;

/// One subject alternative name, checked: `DNS:…`, `URI:…`, `IP:…` or `email:…`, as OpenSSL writes them.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct AlternativeName(Form);

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Form {
    Dns(String),
    Uri(String),
    Ip(IpAddr),
    Email(String),
}

/// The longest name, in characters: no certificate needs more, and AWS's limit of a whole PEM is 65,536.
const MAX_CHARACTERS: usize = 2_048;

impl AlternativeName {
    /// A DNS name; its first label may be `*`.
    pub fn dns(name: &str) -> Result<Self> {
        let host = name.strip_prefix("*.").unwrap_or(name);
        let label = |label: &str| {
            (1..=63).contains(&label.len())
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
                && !label.starts_with('-')
                && !label.ends_with('-')
        };
        if name.len() > 253 || !host.split('.').all(label) {
            return Err(bad(
                name,
                "is no DNS name: labels of letters, digits and '-', 253 characters at most",
            ));
        }
        Ok(Self(Form::Dns(name.to_owned())))
    }

    /// A URI with a scheme.
    pub fn uri(uri: &str) -> Result<Self> {
        let scheme = uri.split_once(':').map(|(scheme, _)| scheme).unwrap_or_default();
        let allowed = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.');
        let starts = scheme.bytes().next().is_some_and(|b| b.is_ascii_alphabetic());
        if !starts || !scheme.bytes().all(allowed) || uri.len() == scheme.len() + 1 {
            return Err(bad(uri, "is no URI with a scheme, such as urn:example:7"));
        }
        graphic(uri, "is no URI")?;
        Ok(Self(Form::Uri(uri.to_owned())))
    }

    /// An address of IPv4 or IPv6.
    pub fn ip(address: &str) -> Result<Self> {
        address.parse().map(|address| Self(Form::Ip(address))).map_err(|_| bad(address, "is no IP address"))
    }

    /// A mail address.
    pub fn email(address: &str) -> Result<Self> {
        graphic(address, "is no mail address")?;
        match address.split_once('@') {
            Some((user, host)) if !user.is_empty() && Self::dns(host).is_ok() => {
                Ok(Self(Form::Email(address.to_owned())))
            }
            _ => Err(bad(address, "is no mail address")),
        }
    }

    /// As `rcgen` takes it.
    pub(super) fn for_rcgen(&self) -> Result<SanType> {
        let text = |text: &str| text.try_into().map_err(|error| Error::encoding("a name", error));
        Ok(match &self.0 {
            Form::Dns(name) => SanType::DnsName(text(name)?),
            Form::Uri(uri) => SanType::URI(text(uri)?),
            Form::Email(address) => SanType::Rfc822Name(text(address)?),
            Form::Ip(address) => SanType::IpAddress(*address),
        })
    }

    /// The whole extension (RFC 5280 §4.2.1.6) at the end of `out`; nothing when there are no names.
    pub(super) fn extension(names: &[Self], out: &mut Vec<u8>) {
        if names.is_empty() {
            return;
        }
        element(out, 0x30, |out| {
            out.extend_from_slice(&[0x06, 0x03, 0x55, 0x1d, 0x11]);
            element(out, 0x04, |out| {
                element(out, 0x30, |out| names.iter().for_each(|name| name.general_name(out)));
            });
        });
    }

    fn general_name(&self, out: &mut Vec<u8>) {
        let mut put = |tag, bytes: &[u8]| element(out, tag, |out| out.extend_from_slice(bytes));
        match &self.0 {
            Form::Email(address) => put(0x81, address.as_bytes()),
            Form::Dns(name) => put(0x82, name.as_bytes()),
            Form::Uri(uri) => put(0x86, uri.as_bytes()),
            Form::Ip(IpAddr::V4(address)) => put(0x87, &address.octets()),
            Form::Ip(IpAddr::V6(address)) => put(0x87, &address.octets()),
        }
    }
}

impl FromStr for AlternativeName {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let (kind, value) = text.split_once(':').unwrap_or((text, ""));
        match kind.to_ascii_lowercase().as_str() {
            "dns" => Self::dns(value),
            "uri" => Self::uri(value),
            "ip" => Self::ip(value),
            "email" => Self::email(value),
            _ => Err(bad(text, "does not start with DNS:, URI:, IP: or email:")),
        }
    }
}

impl fmt::Display for AlternativeName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Dns(name) => write!(f, "DNS:{name}"),
            Form::Uri(uri) => write!(f, "URI:{uri}"),
            Form::Ip(address) => write!(f, "IP:{address}"),
            Form::Email(address) => write!(f, "email:{address}"),
        }
    }
}

fn graphic(text: &str, problem: &str) -> Result<()> {
    if text.is_empty() || text.len() > MAX_CHARACTERS || !text.bytes().all(|b| b.is_ascii_graphic()) {
        let problem = format!("{problem}: 1 to {MAX_CHARACTERS} printable ASCII characters without spaces");
        return Err(bad(text, &problem));
    }
    Ok(())
}

fn bad(value: &str, problem: &str) -> Error {
    Error::bad_input("the alternative name", format!("{value:?} {problem}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn each_kind_is_read_and_nonsense_is_refused() {
        for text in [
            "DNS:dev-1.example.com",
            "DNS:*.example.com",
            "URI:urn:dev:mac:0024befffe804ff1",
            "IP:10.0.0.7",
            "IP:2001:db8::7",
            "email:dev-1@example.com",
        ] {
            assert_eq!(text.parse::<AlternativeName>().unwrap().to_string(), text);
        }
        for text in [
            "dev-1",
            "DNS:",
            "DNS:a..b",
            "DNS:a b",
            "DNS:-a.b",
            "DNS:*",
            "URI:",
            "URI:dev-1",
            "URI:urn:a b",
            "IP:10.0.0",
            "email:dev-1",
            "email:@example.com",
            "email:ö@example.com",
        ] {
            assert!(text.parse::<AlternativeName>().is_err(), "{text}");
        }
    }
}
