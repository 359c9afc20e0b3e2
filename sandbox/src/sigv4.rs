//! AWS Signature Version 4, verified for real: the signature is computed anew from the request and compared.
//!
//! Follows "Create a signed AWS API request" of the IAM guide, with the signature in a header or in the query string.
//! For S3 the path is signed as it is; for all others it is encoded once more, and dot segments and doubled slashes are
//! removed.

use hmac::{Hmac, KeyInit, Mac};
use hyper::HeaderMap;
use sha2::{Digest, Sha256};

/// An HMAC-SHA-256 state with the signing key already absorbed.
pub(crate) type SigningKey = Hmac<Sha256>;

/// The only algorithm that is understood.
const ALGORITHM: &str = "AWS4-HMAC-SHA256";

/// The parts of an `Authorization` header, or of a presigned query string.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Authorization<'a> {
    /// The whole credential: access key, date, Region, service, `aws4_request`.
    pub credential: &'a str,
    /// The access key id.
    pub access_key: &'a str,
    /// The scope's date, `YYYYMMDD`.
    pub date: &'a str,
    /// The scope's Region.
    pub region: &'a str,
    /// The scope's service, the signing name.
    pub service: &'a str,
    /// The names of the signed headers, lower case, separated by `;`.
    pub signed_headers: &'a str,
    /// The signature, 64 hexadecimal digits.
    pub signature: &'a str,
}

impl<'a> Authorization<'a> {
    /// Reads the header's value; none when it is not a complete Signature Version 4 header.
    pub(crate) fn parse(value: &'a str) -> Option<Self> {
        let parameters = value.strip_prefix(ALGORITHM)?.strip_prefix(' ')?;
        let (mut credential, mut signed_headers, mut signature) = (None, None, None);
        for part in parameters.split(',') {
            let (name, value) = part.trim().split_once('=')?;
            match name {
                "Credential" => credential = Some(value),
                "SignedHeaders" => signed_headers = Some(value),
                "Signature" => signature = Some(value),
                _ => return None,
            }
        }
        Self::of(credential?, signed_headers?, signature?)
    }

    /// Reads the decoded pairs of a presigned query string; none when one of its parts is missing.
    pub(crate) fn of_query(pairs: &'a [(String, String)]) -> Option<Self> {
        let find = |name: &str| parameter(pairs, name);
        if find("X-Amz-Algorithm")? != ALGORITHM {
            return None;
        }
        Self::of(find("X-Amz-Credential")?, find("X-Amz-SignedHeaders")?, find("X-Amz-Signature")?)
    }

    fn of(credential: &'a str, signed_headers: &'a str, signature: &'a str) -> Option<Self> {
        let mut scope = credential.split('/');
        let parsed = Self {
            credential,
            access_key: scope.next()?,
            date: scope.next()?,
            region: scope.next()?,
            service: scope.next()?,
            signed_headers,
            signature,
        };
        (scope.next() == Some("aws4_request") && scope.next().is_none()).then_some(parsed)
    }

    fn scope(&self) -> &'a str {
        &self.credential[self.access_key.len() + 1..]
    }
}

/// A parameter of a query string, whose names are case-sensitive.
pub(crate) fn parameter<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// A query string as it was before the signature was added to it.
pub(crate) fn without_signature(query: &str) -> String {
    let rest: Vec<&str> =
        query.split('&').filter(|pair| pair.split('=').next() != Some("X-Amz-Signature")).collect();
    rest.join("&")
}

/// Derives the key of one secret, date, Region and service.
pub(crate) fn signing_key(secret: &str, date: &str, region: &str, service: &str) -> SigningKey {
    let mut key = format!("AWS4{secret}").into_bytes();
    for part in [date, region, service, "aws4_request"] {
        let mut mac = keyed(&key);
        mac.update(part.as_bytes());
        key = mac.finalize().into_bytes().to_vec();
    }
    keyed(&key)
}

fn keyed(key: &[u8]) -> SigningKey {
    <SigningKey as KeyInit>::new_from_slice(key).expect("HMAC takes a key of any length")
}

/// What is signed of a request.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Signed<'a> {
    /// The HTTP method.
    pub method: &'a str,
    /// The path as sent.
    pub path: &'a str,
    /// The query string as sent, without the question mark.
    pub query: &'a str,
    /// All headers.
    pub headers: &'a HeaderMap,
    /// The time of signing, `YYYYMMDDTHHMMSSZ`.
    pub timestamp: &'a str,
    /// The body.
    pub body: &'a [u8],
}

/// Whether the signature of `authorization` is that of the request under `key`; none when the declared hash of the body
/// is not that of the body, or a signed header is missing.
pub(crate) fn verify(
    key: &SigningKey,
    authorization: &Authorization<'_>,
    request: &Signed<'_>,
) -> Option<bool> {
    let canonical = canonical_request(authorization, request)?;
    let mut mac = key.clone();
    mac.update(ALGORITHM.as_bytes());
    mac.update(b"\n");
    mac.update(request.timestamp.as_bytes());
    mac.update(b"\n");
    mac.update(authorization.scope().as_bytes());
    mac.update(b"\n");
    mac.update(&hex(&Sha256::digest(canonical.as_bytes())));
    let expected = hex(&mac.finalize().into_bytes());
    Some(expected == *authorization.signature.as_bytes())
}

fn canonical_request(authorization: &Authorization<'_>, request: &Signed<'_>) -> Option<String> {
    let signed_headers = authorization.signed_headers;
    let mut canonical = String::with_capacity(512);
    canonical.push_str(request.method);
    canonical.push('\n');
    if authorization.service == "s3" {
        push_path_once(&mut canonical, request.path);
    } else {
        push_path(&mut canonical, request.path);
    }
    canonical.push('\n');
    push_query(&mut canonical, request.query);
    canonical.push('\n');
    for name in signed_headers.split(';') {
        canonical.push_str(name);
        canonical.push(':');
        let mut found = false;
        for value in request.headers.get_all(name) {
            if found {
                canonical.push(',');
            }
            found = true;
            push_trimmed(&mut canonical, value.to_str().ok()?);
        }
        if !found {
            return None;
        }
        canonical.push('\n');
    }
    canonical.push('\n');
    canonical.push_str(signed_headers);
    canonical.push('\n');
    let declared = request.headers.get("x-amz-content-sha256").and_then(|value| value.to_str().ok());
    if declared == Some("UNSIGNED-PAYLOAD") {
        canonical.push_str("UNSIGNED-PAYLOAD");
    } else {
        let actual = hex(&Sha256::digest(request.body));
        if declared.is_some_and(|declared| declared.as_bytes() != actual) {
            return None;
        }
        canonical.push_str(std::str::from_utf8(&actual).ok()?);
    }
    Some(canonical)
}

/// Runs of spaces count as one, and those at the ends not at all.
fn push_trimmed(out: &mut String, value: &str) {
    if !value.contains("  ") {
        out.push_str(value.trim());
        return;
    }
    for (index, word) in value.split(' ').filter(|word| !word.is_empty()).enumerate() {
        if index > 0 {
            out.push(' ');
        }
        out.push_str(word);
    }
}

fn push_path(out: &mut String, path: &str) {
    let mut segments: Vec<&str> = Vec::new();
    for segment in path.split('/') {
        match segment {
            "" | "." => {}
            ".." => {
                segments.pop();
            }
            other => segments.push(other),
        }
    }
    for segment in &segments {
        out.push('/');
        push_encoded(out, segment.as_bytes());
    }
    let folder = path.ends_with('/') || path.ends_with("/.") || path.ends_with("/..");
    if segments.is_empty() || folder {
        out.push('/');
    }
}

/// S3's way: every byte of a key but the slash is encoded, once, and nothing is removed.
fn push_path_once(out: &mut String, path: &str) {
    for (index, segment) in path.split('/').enumerate() {
        if index > 0 {
            out.push('/');
        }
        push_encoded(out, &percent_decode(segment, false));
    }
}

fn push_query(out: &mut String, query: &str) {
    if query.is_empty() {
        return;
    }
    let mut pairs: Vec<(Vec<u8>, Vec<u8>)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (percent_decode(name, false), percent_decode(value, false)))
        .collect();
    pairs.sort();
    for (index, (name, value)) in pairs.iter().enumerate() {
        if index > 0 {
            out.push('&');
        }
        push_encoded(out, name);
        out.push('=');
        push_encoded(out, value);
    }
}

/// Percent-encodes all but RFC 3986's unreserved characters.
pub(crate) fn push_encoded(out: &mut String, bytes: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    for &byte in bytes {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            out.push(char::from(DIGITS[usize::from(byte >> 4)]));
            out.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
}

/// Decodes `%XX`, and `+` as a space when `plus` says so (form bodies); an incomplete escape stays as it is.
pub(crate) fn percent_decode(text: &str, plus: bool) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut index = 0;
    while index < bytes.len() {
        let escape = (bytes[index] == b'%').then(|| text.get(index + 1..index + 3)).flatten();
        if let Some(byte) = escape.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            out.push(byte);
            index += 3;
        } else {
            out.push(if plus && bytes[index] == b'+' { b' ' } else { bytes[index] });
            index += 1;
        }
    }
    out
}

fn hex(bytes: &[u8]) -> [u8; 64] {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut out = [0; 64];
    for (pair, byte) in out.chunks_exact_mut(2).zip(bytes) {
        pair[0] = DIGITS[usize::from(byte >> 4)];
        pair[1] = DIGITS[usize::from(byte & 15)];
    }
    out
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    const SECRET: &str = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

    fn check(
        authorization: &str,
        method: &str,
        path: &str,
        query: &str,
        headers: &[(&'static str, &str)],
    ) -> Option<bool> {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(*name, value.parse().unwrap());
        }
        let authorization = Authorization::parse(authorization).unwrap();
        let key = signing_key(SECRET, authorization.date, authorization.region, authorization.service);
        let timestamp = map.get("x-amz-date").unwrap().to_str().unwrap().to_owned();
        verify(
            &key,
            &authorization,
            &Signed { method, path, query, headers: &map, timestamp: &timestamp, body: b"" },
        )
    }

    /// The signing example of the AWS General Reference: IAM `ListUsers`.
    #[test]
    fn the_published_example_verifies() {
        let authorization = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, \
             SignedHeaders=content-type;host;x-amz-date, \
             Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7";
        let headers = [
            ("host", "iam.amazonaws.com"),
            ("content-type", "application/x-www-form-urlencoded; charset=utf-8"),
            ("x-amz-date", "20150830T123600Z"),
        ];
        let query = "Action=ListUsers&Version=2010-05-08";
        assert_eq!(check(authorization, "GET", "/", query, &headers), Some(true));
        assert_eq!(
            check(authorization, "GET", "/", "Action=ListRoles&Version=2010-05-08", &headers),
            Some(false)
        );
        assert_eq!(check(authorization, "GET", "/", query, &headers[1..]), None);
    }

    /// `get-vanilla-query-order-key-case` of AWS's published test suite.
    #[test]
    fn query_parameters_are_sorted() {
        let authorization = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, \
             SignedHeaders=host;x-amz-date, \
             Signature=b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500";
        let headers = [("host", "example.amazonaws.com"), ("x-amz-date", "20150830T123600Z")];
        assert_eq!(check(authorization, "GET", "/", "Param2=value2&Param1=value1", &headers), Some(true));
    }

    /// The signature is of another implementation: botocore's `SigV4QueryAuth`.
    #[test]
    fn a_presigned_query_verifies_without_its_signature() {
        let query = "Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Algorithm=AWS4-HMAC-SHA256\
                     &X-Amz-Credential=AKIDEXAMPLE%2F20150830%2Fus-east-1%2Fsts%2Faws4_request\
                     &X-Amz-Date=20150830T123600Z&X-Amz-Expires=60\
                     &X-Amz-SignedHeaders=host%3Bx-fleetctl-audience&X-Amz-Signature=6ae40cfa3f0c88e656cf053c02ad51d755856fbb2faf3ba94363bdf2c16463fc";
        let pairs: Vec<(String, String)> = query
            .split('&')
            .filter_map(|pair| pair.split_once('='))
            .map(|(name, value)| (name.to_owned(), String::from_utf8(percent_decode(value, false)).unwrap()))
            .collect();
        let authorization = Authorization::of_query(&pairs).unwrap();
        let key = signing_key(SECRET, authorization.date, authorization.region, authorization.service);
        let verifies = |query: &str, audience: &'static str| {
            let mut headers = HeaderMap::new();
            headers.insert("host", "sts.us-east-1.amazonaws.com".parse().unwrap());
            headers.insert("x-fleetctl-audience", audience.parse().unwrap());
            let (headers, timestamp) = (&headers, "20150830T123600Z");
            let signed = Signed { method: "GET", path: "/", query, headers, timestamp, body: b"" };
            verify(&key, &authorization, &signed)
        };
        assert_eq!(verifies(&without_signature(query), "edge"), Some(true));
        assert_eq!(verifies(&without_signature(query), "other"), Some(false));
        assert_eq!(verifies(query, "edge"), Some(false));
        assert_eq!(
            verifies(&without_signature(query).replace("Expires=60", "Expires=61"), "edge"),
            Some(false)
        );
    }

    #[test]
    fn paths_are_normalised_and_encoded_once_more() {
        let mut out = String::new();
        push_path(&mut out, "/things//a%20b/../x%3Ay/");
        assert_eq!(out, "/things/x%253Ay/");
        let mut root = String::new();
        push_path(&mut root, "");
        assert_eq!(root, "/");
    }

    #[test]
    fn the_paths_of_s3_are_encoded_once_and_kept() {
        let mut out = String::new();
        push_path_once(&mut out, "/bucket//a%20b/../x:y");
        assert_eq!(out, "/bucket//a%20b/../x%3Ay");
    }

    #[test]
    fn a_declared_hash_must_be_that_of_the_body() {
        let authorization = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, \
             SignedHeaders=host;x-amz-date, Signature=00";
        let headers = [
            ("host", "example.amazonaws.com"),
            ("x-amz-date", "20150830T123600Z"),
            ("x-amz-content-sha256", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ];
        assert_eq!(check(authorization, "GET", "/", "", &headers), Some(false));
        let wrong = [headers[0], headers[1], ("x-amz-content-sha256", "e3b0")];
        assert_eq!(check(authorization, "GET", "/", "", &wrong), None);
    }

    #[test]
    fn an_incomplete_header_is_not_read() {
        for text in [
            "",
            "AWS4-HMAC-SHA256 Credential=A/1/r/s/aws4_request",
            "Bearer x",
            "AWS4-HMAC-SHA256 Credential=A/1/r/s/t, SignedHeaders=host, Signature=0",
        ] {
            assert_eq!(Authorization::parse(text), None, "{text}");
        }
    }
}
