#![no_main]

use fleetctl_fuzz::pki::{Certificate, Role};
use libfuzzer_sys::fuzz_target;
use time::OffsetDateTime;

fuzz_target!(|input: &[u8]| {
    let Ok(certificate) = Certificate::parse(input, "input") else { return };
    for role in [Role::Ca, Role::Device] {
        let _ = certificate.require_acceptable(role, OffsetDateTime::UNIX_EPOCH, "input");
    }
    let _ = certificate.info().subject.text();
    assert!(
        !certificate.is_signed_by(&certificate) || certificate.info().issuer == certificate.info().subject
    );
});
