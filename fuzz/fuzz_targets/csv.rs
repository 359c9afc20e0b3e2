#![no_main]

use std::sync::{Arc, LazyLock};

use fleetctl_fuzz::manifests::{Format, Known, Options, Provisioning};
use fleetctl_fuzz::read_list;
use libfuzzer_sys::fuzz_target;

/// Names and attributes made of columns, and a template of AWS's bulk registration.
static WITH: LazyLock<Options> = LazyLock::new(|| Options {
    names: Some("dev-{cn}".parse().expect("a template")),
    attributes: vec!["a=@serial".parse().expect("it maps"), "b={fingerprint}-x".parse().expect("it maps")],
    provisioning: Some(Arc::new(
        Provisioning::parse(include_str!("../fixtures/provisioning.json"), "the template").expect("a template"),
    )),
    ..Options::default()
});

fuzz_target!(|input: &[u8]| {
    let Some((choice, rest)) = input.split_first() else { return };
    let few = [Known::All, Known::Changes, Known::NamesOnly];
    let others = [Known::Certificates, Known::Registrations, Known::Requests, Known::Identities];
    let known = [few.as_slice(), &others].concat()[usize::from(choice >> 4) % 7];
    let lists = [Format::Csv, Format::Jsonl, Format::Espressif, Format::Names];
    let others = [Format::Microchip, Format::Infineon, Format::Pem, Format::AwsBulk];
    let format = [lists, others].concat()[usize::from(choice & 7)];
    let options = if choice & 8 == 0 { &Options::default() } else { &*WITH };
    read_list(rest, format, options, known);
});
