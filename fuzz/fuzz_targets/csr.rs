#![no_main]

use fleetctl_fuzz::pki::SigningRequest;
use fleetctl_fuzz::read_requests;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    read_requests(input);
    let Ok(request) = SigningRequest::parse(input, "input") else { return };
    let _ = request.subject().text();
    let again = SigningRequest::parse(request.to_pem().as_bytes(), "again").expect("its own PEM");
    assert_eq!(again, request);
});
