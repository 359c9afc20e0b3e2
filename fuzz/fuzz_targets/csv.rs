#![no_main]

use fleetctl_fuzz::manifests::{Format, Known};
use fleetctl_fuzz::read_list;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: &[u8]| {
    let Some((choice, rest)) = input.split_first() else { return };
    let known = [Known::All, Known::Changes, Known::NamesOnly][usize::from(choice >> 4) % 3];
    let lists = [Format::Csv, Format::Jsonl, Format::Espressif, Format::Names];
    let others = [Format::Microchip, Format::Infineon, Format::Pem, Format::AwsBulk];
    let format = [lists, others].concat()[usize::from(choice & 0xf) % 8];
    read_list(rest, format, known);
});
