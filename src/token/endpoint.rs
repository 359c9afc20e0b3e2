//! The API that an agent registers with: its URL, and what that URL says of Amazon API Gateway.

use std::fmt;
use std::net::IpAddr;
use std::str::FromStr;

use hyper::Uri;

/// The longest URL that is taken, in characters.
const MAX_URL: usize = 1024;

/// A URL of scheme, host, port and path, without query and user.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    https: bool,
    authority: String,
    host: String,
    /// Empty, or with a slash before and none behind.
    path: String,
}

/// What the host name of an API in Amazon API Gateway says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gateway<'e> {
    /// The API's id.
    pub api: &'e str,
    /// Its Region.
    pub region: &'e str,
    /// The stage that the URL names; `$default` where it names none.
    pub stage: &'e str,
    /// Whether it is in the partition of China.
    pub china: bool,
}

impl FromStr for Endpoint {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.len() > MAX_URL {
            return Err(format!("it has {} characters; at most {MAX_URL} are taken", text.len()));
        }
        let uri: Uri = text.parse().map_err(|e| format!("it is no URL: {e}"))?;
        let https = match uri.scheme_str() {
            Some("https") => true,
            Some("http") => false,
            _ => return Err("it does not start with https://".into()),
        };
        let authority = uri.authority().ok_or("it names no host")?;
        if authority.as_str().contains('@') || uri.query().is_some() || text.contains('#') {
            return Err("it has a user, a query or a fragment; only host, port and path are taken".into());
        }
        let path = uri.path().trim_end_matches('/').to_owned();
        check_path(&path)?;
        let host = authority.host().to_ascii_lowercase();
        if host.is_empty() {
            return Err("it names no host".into());
        }
        let this = Self { https, authority: authority.as_str().to_ascii_lowercase(), host, path };
        if !https && !this.is_loopback() {
            return Err("it is not https, and not on this machine".into());
        }
        Ok(this)
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.origin(), self.path)
    }
}

impl Endpoint {
    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("{}://{}", if self.https { "https" } else { "http" }, self.authority)
    }

    /// The host's name or address.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// Whether the host is this machine.
    pub fn is_loopback(&self) -> bool {
        let address = self.host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        self.host == "localhost" || address.is_ok_and(|address| address.is_loopback())
    }

    /// The URL of a path below it.
    pub fn below(&self, path: &str) -> String {
        format!("{self}{path}")
    }

    /// What the host's name says where it is `API.execute-api.REGION.amazonaws.com`; custom domain names and
    /// endpoints of a VPC say nothing.
    pub fn gateway(&self) -> Option<Gateway<'_>> {
        let (name, china) = match self.host.strip_suffix(".amazonaws.com.cn") {
            Some(name) => (name, true),
            None => (self.host.strip_suffix(".amazonaws.com")?, false),
        };
        let (api, region) = name.split_once(".execute-api.")?;
        let word = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric());
        let is_region = !region.is_empty() && region.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        let stage = match self.path.trim_start_matches('/') {
            "" => "$default",
            stage => stage,
        };
        (self.https && word(api) && is_region).then_some(Gateway { api, region, stage, china })
    }
}

/// Checks a path: segments of letters, digits and `-._~` behind slashes, none of them `.` or `..`; empty is the root.
///
/// # Errors
/// The reason.
pub fn check_path(path: &str) -> Result<(), String> {
    let good = |c: u8| c.is_ascii_alphanumeric() || matches!(c, b'-' | b'.' | b'_' | b'~');
    let segment = |text: &str| !text.is_empty() && text.bytes().all(good) && text != "." && text != "..";
    match path.strip_prefix('/') {
        None if path.is_empty() => Ok(()),
        Some(rest) if path.len() <= 256 && rest.split('/').all(segment) => Ok(()),
        _ => Err("its path is not made of segments such as /agents, of letters, digits and -._~".into()),
    }
}
