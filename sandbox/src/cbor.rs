//! CBOR (RFC 8949) as Smithy RPC v2 uses it, to and from JSON values.
//!
//! A JSON number under a member whose name ends in `Time` is written as a tagged timestamp, since JSON has no type for
//! it; of tags, only that of the epoch timestamp is read.

use serde_json::{Map, Number, Value};

/// How deep a value may be nested before it is refused.
const DEEPEST: usize = 32;

/// Writes a value.
pub(crate) fn encode(value: &Value) -> Vec<u8> {
    let mut out = Vec::with_capacity(512);
    push(&mut out, value, false);
    out
}

/// Reads one value that takes up all of `bytes`; none when it is malformed.
pub(crate) fn decode(bytes: &[u8]) -> Option<Value> {
    let mut reader = Reader { bytes };
    let value = reader.value(0)?;
    reader.bytes.is_empty().then_some(value)
}

fn push(out: &mut Vec<u8>, value: &Value, is_time: bool) {
    match value {
        Value::Null => out.push(0xf6),
        Value::Bool(value) => out.push(if *value { 0xf5 } else { 0xf4 }),
        Value::Number(number) => {
            if is_time {
                out.push(0xc1);
            }
            push_number(out, number);
        }
        Value::String(text) => {
            push_head(out, 3, text.len() as u64);
            out.extend_from_slice(text.as_bytes());
        }
        Value::Array(items) => {
            push_head(out, 4, items.len() as u64);
            for item in items {
                push(out, item, false);
            }
        }
        Value::Object(members) => {
            push_head(out, 5, members.len() as u64);
            for (name, member) in members {
                push_head(out, 3, name.len() as u64);
                out.extend_from_slice(name.as_bytes());
                push(out, member, name.ends_with("Time"));
            }
        }
    }
}

fn push_number(out: &mut Vec<u8>, number: &Number) {
    if let Some(value) = number.as_u64() {
        push_head(out, 0, value);
    } else if let Some(value) = number.as_i64() {
        push_head(out, 1, value.unsigned_abs() - 1);
    } else {
        out.push(0xfb);
        out.extend_from_slice(&number.as_f64().unwrap_or_default().to_be_bytes());
    }
}

fn push_head(out: &mut Vec<u8>, kind: u8, value: u64) {
    let kind = kind << 5;
    let bytes = value.to_be_bytes();
    match value {
        0..=23 => out.push(kind | bytes[7]),
        24..=0xff => out.extend_from_slice(&[kind | 0x18, bytes[7]]),
        0x100..=0xffff => {
            out.push(kind | 0x19);
            out.extend_from_slice(&bytes[6..]);
        }
        0x1_0000..=0xffff_ffff => {
            out.push(kind | 0x1a);
            out.extend_from_slice(&bytes[4..]);
        }
        _ => {
            out.push(kind | 0x1b);
            out.extend_from_slice(&bytes);
        }
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
}

/// The argument of an item's head: a number, or the mark of an indefinite length.
enum Argument {
    Number(u64),
    Indefinite,
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.bytes.split_at_checked(length)?;
        self.bytes = rest;
        Some(taken)
    }

    fn big_endian(&mut self, length: usize) -> Option<u64> {
        Some(self.take(length)?.iter().fold(0, |sum, byte| (sum << 8) | u64::from(*byte)))
    }

    fn argument(&mut self, low: u8) -> Option<Argument> {
        Some(Argument::Number(match low {
            0..=23 => u64::from(low),
            24 => self.big_endian(1)?,
            25 => self.big_endian(2)?,
            26 => self.big_endian(4)?,
            27 => self.big_endian(8)?,
            31 => return Some(Argument::Indefinite),
            _ => return None,
        }))
    }

    /// Whether a list has a further item; reads the mark at the end of an indefinite one.
    fn more(&mut self, argument: &mut Argument) -> Option<bool> {
        match argument {
            Argument::Number(0) => Some(false),
            Argument::Number(left) => {
                *left -= 1;
                Some(true)
            }
            Argument::Indefinite if *self.bytes.first()? == 0xff => {
                self.take(1)?;
                Some(false)
            }
            Argument::Indefinite => Some(true),
        }
    }

    fn value(&mut self, depth: usize) -> Option<Value> {
        if depth > DEEPEST {
            return None;
        }
        let head = self.take(1)?[0];
        let (kind, low) = (head >> 5, head & 31);
        if kind == 7 {
            return self.simple(low);
        }
        let mut argument = self.argument(low)?;
        match (kind, &argument) {
            (0, Argument::Number(value)) => Some(Value::from(*value)),
            (1, Argument::Number(value)) => Some(Value::from(-1 - i64::try_from(*value).ok()?)),
            (3, Argument::Number(length)) => self.text(*length).map(Value::from),
            (3, Argument::Indefinite) => {
                let mut text = String::new();
                while self.more(&mut argument)? {
                    text.push_str(self.value(depth + 1)?.as_str()?);
                }
                Some(Value::from(text))
            }
            (4, _) => {
                let mut items = Vec::new();
                while self.more(&mut argument)? {
                    items.push(self.value(depth + 1)?);
                }
                Some(Value::from(items))
            }
            (5, _) => {
                let mut members = Map::new();
                while self.more(&mut argument)? {
                    let Value::String(name) = self.value(depth + 1)? else { return None };
                    members.insert(name, self.value(depth + 1)?);
                }
                Some(Value::from(members))
            }
            (6, Argument::Number(1)) => self.value(depth + 1),
            _ => None,
        }
    }

    fn text(&mut self, length: u64) -> Option<String> {
        let bytes = self.take(usize::try_from(length).ok()?)?;
        String::from_utf8(bytes.to_vec()).ok()
    }

    fn simple(&mut self, low: u8) -> Option<Value> {
        match low {
            20 => Some(Value::Bool(false)),
            21 => Some(Value::Bool(true)),
            22 | 23 => Some(Value::Null),
            26 => {
                let bits = u32::try_from(self.big_endian(4)?).ok()?;
                Number::from_f64(f64::from(f32::from_bits(bits))).map(Value::Number)
            }
            27 => Number::from_f64(f64::from_bits(self.big_endian(8)?)).map(Value::Number),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_survive_a_round_trip() {
        let value = json!({
            "Name": "acme", "PageSize": 20, "Big": 70_000, "Negative": -3, "Share": 0.25, "Yes": true, "Nothing": null,
            "List": ["a", {"b": []}], "Long": "x".repeat(300),
        });
        assert_eq!(decode(&encode(&value)), Some(value));
    }

    /// Examples of RFC 8949, appendix A.
    #[test]
    fn the_examples_of_the_standard_are_read() {
        assert_eq!(decode(&[0x9f, 0x01, 0x82, 0x02, 0x03, 0xff]), Some(json!([1, [2, 3]])));
        assert_eq!(
            decode(&[0xbf, 0x61, 0x61, 0x01, 0x61, 0x62, 0x9f, 0x02, 0x03, 0xff, 0xff]),
            Some(json!({"a": 1, "b": [2, 3]}))
        );
        assert_eq!(
            decode(&[0x7f, 0x65, 0x73, 0x74, 0x72, 0x65, 0x61, 0x64, 0x6d, 0x69, 0x6e, 0x67, 0xff]),
            Some(json!("streaming"))
        );
        assert_eq!(decode(&[0xc1, 0x1a, 0x51, 0x4b, 0x67, 0xb0]), Some(json!(1_363_896_240)));
        assert_eq!(encode(&json!(1_000_000)), [0x1a, 0x00, 0x0f, 0x42, 0x40]);
    }

    #[test]
    fn malformed_bytes_are_refused() {
        for bytes in
            [&[0x62, 0x61][..], &[0xa1, 0x01, 0x02], &[0x9f, 0x01], &[0x01, 0x01], &[0x1c], &[0x81; 64]]
        {
            assert_eq!(decode(bytes), None, "{bytes:x?}");
        }
    }

    #[test]
    fn moments_are_tagged() {
        assert_eq!(encode(&json!({ "CreatedTime": 1.5 }))[13..15], [0xc1, 0xfb]);
    }
}
