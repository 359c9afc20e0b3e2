#![no_main]

use fleetctl_fuzz::pki::{Certificate, PrivateKey};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    // As PEM whatever it is: a block is looked for in all of it.
    let pem = [b"-----BEGIN ", input].concat();
    for text in [input, &pem] {
        if let Ok(found) = Certificate::parse_bundle(text, "input") {
            for certificate in found {
                let again =
                    Certificate::parse(certificate.to_pem().as_bytes(), "again").expect("its own PEM");
                assert_eq!(again.der(), certificate.der());
            }
        }
        let _ = PrivateKey::needs_passphrase(text, "input");
        let _ = PrivateKey::from_pem(text, Some(b"x"), "input");
    }
});
