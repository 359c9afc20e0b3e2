//! Requests that are signed before the clock starts, so that sending them costs next to nothing.
//!
//! Signature Version 4 as AWS documents it, for paths that need no encoding and for no query.

use std::fmt::Write as _;

use openssl::error::ErrorStack;
use openssl::hash::MessageDigest;
use openssl::pkey::PKey;
use openssl::sign::Signer;
use sha2::{Digest as _, Sha256};
use time::OffsetDateTime;
use time::macros::format_description;

use super::Failure;

/// Who signs, and for which host.
#[derive(Debug)]
pub(crate) struct Credentials {
    /// `address:port`, as in the request's `Host`.
    pub(crate) host: String,
    /// The access key id.
    pub(crate) access_key: String,
    /// The secret access key.
    pub(crate) secret: String,
    /// The Region that the signature is for.
    pub(crate) region: String,
}

/// Signs for one service of one Region; what it signs is accepted for 15 minutes.
pub(crate) struct RequestSigner {
    credentials: Credentials,
    stamp: String,
    scope: String,
    key: Vec<u8>,
}

impl RequestSigner {
    /// A signer for `iot`, whose requests are dated now.
    pub(crate) fn new(credentials: Credentials) -> Result<Self, Failure> {
        let stamp = OffsetDateTime::now_utc()
            .format(format_description!("[year][month][day]T[hour][minute][second]Z"))?;
        let date = stamp.split('T').next().unwrap_or_default();
        let scope = format!("{date}/{}/iot/aws4_request", credentials.region);
        let mut key = format!("AWS4{}", credentials.secret).into_bytes();
        for part in scope.split('/') {
            key = hmac(&key, part)?;
        }
        Ok(Self { credentials, stamp, scope, key })
    }

    /// The bytes of a request whose body is JSON.
    pub(crate) fn request(&self, method: &str, path: &str, body: &str) -> Result<Vec<u8>, Failure> {
        const SIGNED: &str = "content-type;host;x-amz-date";
        let Self { stamp, scope, credentials, .. } = self;
        let headers =
            format!("content-type:application/json\nhost:{}\nx-amz-date:{stamp}\n", credentials.host);
        let body_hash = hex(&Sha256::digest(body));
        let canonical = format!("{method}\n{path}\n\n{headers}\n{SIGNED}\n{body_hash}");
        let canonical_hash = hex(&Sha256::digest(canonical));
        let text = format!("AWS4-HMAC-SHA256\n{stamp}\n{scope}\n{canonical_hash}");
        let signature = hex(&hmac(&self.key, &text)?);
        Ok(format!(
            "{method} {path} HTTP/1.1\r\n{}content-length: {}\r\nauthorization: AWS4-HMAC-SHA256 \
             Credential={}/{scope}, SignedHeaders={SIGNED}, Signature={signature}\r\n\r\n{body}",
            headers.replace('\n', "\r\n"),
            body.len(),
            credentials.access_key,
        )
        .into_bytes())
    }
}

fn hmac(key: &[u8], text: &str) -> Result<Vec<u8>, ErrorStack> {
    Signer::new(MessageDigest::sha256(), &*PKey::hmac(key)?)?.sign_oneshot_to_vec(text.as_bytes())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
