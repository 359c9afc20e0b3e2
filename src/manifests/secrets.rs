//! Private keys that a list has beside its certificates, as `certs issue` writes them: nothing that is kept of a list
//! may have one. In texts of any form a key's PEM is cut out; of JSON lines its members are left out as well.

use std::io::{self, BufRead, Read as _, Write};

use serde_json::{Map, Value};

/// Members and columns that hold a key, as this program and others name them.
pub const KEYS: [&str; 8] = [
    "privateKey",
    "private_key",
    "privateKeyPem",
    "private_key_pem",
    "keyPem",
    "key_pem",
    "pkcs12",
    "privateKeyPkcs8",
];

const BEGIN: &[u8] = b"-----BEGIN ";
const END: &[u8] = b"-----END ";
const DASHES: &[u8] = b"-----";
const SECRET: &[u8] = b"PRIVATE KEY";
/// No label is longer than this.
const LABEL: usize = 64;
/// A line that is longer is not looked into as JSON; no record may be that long.
const LINE: u64 = 4 << 20;

/// Whether a member or column of this name holds a key.
pub fn is_key(name: &str) -> bool {
    KEYS.contains(&name)
}

/// Leaves out what holds a key.
pub(super) fn strip(map: &mut Map<String, Value>) {
    map.retain(|name, value| {
        !is_key(name) && !value.as_str().is_some_and(|text| has(text.as_bytes(), SECRET))
    });
}

/// The text without the PEM of private keys.
pub(super) fn without_keys(text: &[u8]) -> Vec<u8> {
    let mut out = Cutter::new(Vec::with_capacity(text.len()));
    let _ = out.write(text).and_then(|()| out.end());
    out.out
}

/// Copies a list without the private keys in it. Archives and DER are copied as they are.
///
/// # Errors
/// The failure of either file.
pub fn copy(mut from: impl BufRead, out: impl Write) -> io::Result<()> {
    let start = from.fill_buf()?;
    let first = start.strip_prefix(b"\xef\xbb\xbf").unwrap_or(start).trim_ascii_start().first().copied();
    let lines = first == Some(b'{');
    if start.starts_with(super::infineon::unpack::MAGIC) || start.first() == Some(&0x30) && start.contains(&0)
    {
        let mut out = out;
        return io::copy(&mut from, &mut out).map(drop);
    }
    let mut out = Cutter::new(out);
    let mut line = Vec::new();
    while from.by_ref().take(LINE).read_until(b'\n', &mut line)? > 0 {
        if lines
            && KEYS.iter().any(|name| has(&line, name.as_bytes()))
            && let Ok(Value::Object(mut map)) = serde_json::from_slice(&line)
        {
            strip(&mut map);
            line.clear();
            serde_json::to_writer(&mut line, &map)?;
            line.push(b'\n');
        }
        out.write(&line)?;
        line.clear();
    }
    out.end()
}

/// Hands bytes on but for the PEM of private keys.
struct Cutter<W> {
    out: W,
    held: Vec<u8>,
    inside: bool,
}

impl<W: Write> Cutter<W> {
    fn new(out: W) -> Self {
        Self { out, held: Vec::new(), inside: false }
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.held.extend_from_slice(bytes);
        self.work(false)
    }

    fn end(&mut self) -> io::Result<()> {
        self.work(true)?;
        self.out.write_all(&self.held)?;
        self.held.clear();
        self.out.flush()
    }

    fn work(&mut self, last: bool) -> io::Result<()> {
        let mut at = 0;
        loop {
            let rest = &self.held[at..];
            if self.inside {
                // It ends with its last line, or where a text ends that has no such line.
                let stop = rest.iter().enumerate().position(|(n, b)| {
                    *b == b'"' || rest[n..].starts_with(END) || rest[n..].starts_with(BEGIN)
                });
                let Some(stop) = stop else {
                    at += if last { rest.len() } else { rest.len().saturating_sub(BEGIN.len()) };
                    break;
                };
                if rest[stop..].starts_with(END) {
                    let label = &rest[stop + END.len()..];
                    match find(&label[..label.len().min(LABEL)], DASHES) {
                        Some(end) => at += stop + END.len() + end + DASHES.len(),
                        None if last || label.len() >= LABEL => at += stop + END.len(),
                        None => {
                            at += stop;
                            break;
                        }
                    }
                } else {
                    at += stop;
                }
                self.inside = false;
                continue;
            }
            let Some(begin) = find(rest, BEGIN) else {
                let whole = if last { rest.len() } else { rest.len().saturating_sub(BEGIN.len()) };
                self.out.write_all(&rest[..whole])?;
                at += whole;
                break;
            };
            self.out.write_all(&rest[..begin])?;
            let label = &rest[begin + BEGIN.len()..];
            let label = &label[..label.len().min(LABEL)];
            match find(label, DASHES) {
                None if label.len() < LABEL && !last => {
                    at += begin;
                    break;
                }
                // One that is cut off may be any.
                end if has(&label[..end.unwrap_or(label.len())], SECRET) => self.inside = true,
                _ => self.out.write_all(BEGIN)?,
            }
            at += begin + BEGIN.len();
        }
        self.held.drain(..at);
        Ok(())
    }
}

fn find(text: &[u8], word: &[u8]) -> Option<usize> {
    text.windows(word.len()).position(|window| window == word)
}

fn has(text: &[u8], word: &[u8]) -> bool {
    find(text, word).is_some()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    const KEY: &str = "-----BEGIN EC PRIVATE KEY-----\nMHc=\n-----END EC PRIVATE KEY-----";
    const CERTIFICATE: &str = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";

    fn copied(text: &str) -> String {
        let mut whole = Vec::new();
        copy(text.as_bytes(), &mut whole).unwrap();
        // However it comes in pieces, it is the same.
        for size in [1, 7, 40] {
            let mut out = Cutter::new(Vec::new());
            text.as_bytes().chunks(size).for_each(|piece| out.write(piece).unwrap());
            out.end().unwrap();
            assert_eq!(out.out, without_keys(text.as_bytes()), "{size}: {text}");
        }
        String::from_utf8(whole).unwrap()
    }

    #[test]
    fn keys_are_cut_out_of_every_form_and_all_else_stays() {
        assert_eq!(copied(&format!("{KEY}\n{CERTIFICATE}")), format!("\n{CERTIFICATE}"));
        let list = |key: &str| format!("thing_name,key_pem,x\na,\"{key}\",\"{CERTIFICATE}\"\nb,,\n");
        assert_eq!(copied(&list(KEY)), list(""));
        // Without its last line it ends with its field.
        assert_eq!(copied(&list(&KEY[..36])), list(""));
        let plain = "thing_name,attr.a\nx,-----BEGIN y\n-----END ";
        assert_eq!(copied(plain), plain);
        assert_eq!(copied(&KEY[..40]), "");
    }

    #[test]
    fn members_that_hold_keys_are_left_out_of_lines() {
        let line = serde_json::json!({ "a": 1, "privateKey": KEY, "key_pem": "MHc=", "b": CERTIFICATE });
        let read: Value = serde_json::from_str(&copied(&format!("{line}\n"))).unwrap();
        assert_eq!(read, serde_json::json!({ "a": 1, "b": CERTIFICATE }));
        // What is no JSON keeps no key either.
        let broken = line.to_string().replace("\"b\"", "b");
        assert!(!copied(&broken).contains("PRIVATE"), "{broken}");
    }
}
