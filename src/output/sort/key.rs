//! Values as bytes that compare as the values do.
//!
//! `false` and `true`, then numbers, then texts, then what is not there, which is last in either direction. Texts compare
//! without regard to case and with their runs of digits as numbers (`lamp-2` before `lamp-10`, `1.9` before `1.10`):
//! attributes are texts, and what is in them is mostly names and versions.

use serde_json::Value;

use super::super::cell;

const FLAG: u8 = 0x10;
const NUMBER: u8 = 0x20;
const TEXT: u8 = 0x30;
const MISSING: u8 = 0xff;

/// Appends a value.
pub(super) fn put(out: &mut Vec<u8>, value: Option<&Value>, descending: bool) {
    let start = out.len();
    match value {
        None | Some(Value::Null) => out.push(MISSING),
        Some(Value::Bool(flag)) => out.extend([FLAG, u8::from(*flag)]),
        Some(Value::Number(number)) => {
            out.push(NUMBER);
            out.extend(ordered(number.as_f64().unwrap_or_default()));
        }
        Some(other) => {
            let plain = cell::plain(other);
            if plain.is_empty() {
                out.push(MISSING);
            } else {
                out.push(TEXT);
                text(out, &plain);
            }
        }
    }
    if descending && out.get(start) != Some(&MISSING) {
        out[start..].iter_mut().for_each(|byte| *byte = !*byte);
    }
}

/// A number's bits so that they compare as unsigned: negative ones turned round, the others after them.
fn ordered(number: f64) -> [u8; 8] {
    let bits = if number == 0.0 { 0 } else { number.to_bits() };
    let turned = if bits >> 63 == 1 { !bits } else { bits | 1 << 63 };
    turned.to_be_bytes()
}

/// A text in lower case; a run of digits is the sign `0`, its length without leading zeros, and the digits.
fn text(out: &mut Vec<u8>, text: &str) {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if !first.is_ascii_digit() {
            for lower in first.to_lowercase() {
                // The end of a text comes before everything that may go on.
                let lower = if lower == '\0' { '\u{1}' } else { lower };
                out.extend_from_slice(lower.encode_utf8(&mut [0; 4]).as_bytes());
            }
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
        let digits = rest[..end].trim_start_matches('0');
        out.push(b'0');
        out.extend(u32::try_from(digits.len()).unwrap_or(u32::MAX).to_be_bytes());
        out.extend_from_slice(digits.as_bytes());
        rest = &rest[end..];
    }
    out.push(0);
}
