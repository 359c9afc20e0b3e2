//! What ties a proof to one request at one server: two headers that the presigned GetCallerIdentity signs.
//!
//! The server fills in both by itself. A proof that was made for another server, token or signing request has another
//! signature, so STS refuses it.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openssl::sha::{Sha256, sha256};

/// The header with the audience.
pub const AUDIENCE: &str = "x-fleetctl-audience";
/// The header with the token's name and the signing request.
pub const BINDING: &str = "x-fleetctl-binding";

/// The value of [`BINDING`]: SHA-256 over the token's name and the SHA-256 of the signing request's DER.
pub fn binding(jti: &str, csr_der: &[u8]) -> String {
    let mut hash = Sha256::new();
    hash.update(b"fleetctl enrollment 1\n");
    hash.update(jti.as_bytes());
    hash.update(b"\n");
    hash.update(&sha256(csr_der));
    URL_SAFE_NO_PAD.encode(hash.finish())
}

/// Checks an audience, which must fit into a header: 1 to 256 visible characters of ASCII.
///
/// # Errors
/// The reason.
pub fn check_audience(text: &str) -> Result<(), String> {
    if (1..=256).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_graphic()) {
        return Ok(());
    }
    Err("an audience has 1 to 256 visible characters of ASCII and no spaces".into())
}
