//! Splits PEM text into blocks with the line each starts at, tolerating what real files hold around them: text
//! before and between blocks, Windows line ends, a byte order mark, and the headers of old encrypted keys.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::error::{Error, Result};

/// One PEM block. Its contents may be a secret, so it has no `Debug` and is wiped.
pub(super) struct Block {
    pub(super) label: String,
    /// The line of the BEGIN marker, from 1.
    pub(super) line: usize,
    /// `Proc-Type` and `DEK-Info` of an old encrypted key; otherwise empty.
    pub(super) headers: Vec<String>,
    pub(super) der: Zeroizing<Vec<u8>>,
}

impl Block {
    /// Where the block is, for messages.
    pub(super) fn place(&self) -> String {
        format!("line {}", self.line)
    }
}

/// Whether `input` holds at least one PEM marker.
pub(super) fn is_pem(input: &[u8]) -> bool {
    input.windows(BEGIN.len()).any(|window| window == BEGIN.as_bytes())
}

const BEGIN: &str = "-----BEGIN ";
const END: &str = "-----END ";
const DASHES: &str = "-----";

/// All blocks of `input`, in order; an empty list when there is none.
pub(super) fn blocks(input: &[u8], what: &str) -> Result<Vec<Block>> {
    let mut blocks = Vec::new();
    let mut lines = input.split(|byte| *byte == b'\n').enumerate();
    while let Some((number, line)) = lines.next() {
        let Some(label) = marker(line, BEGIN) else { continue };
        let begun_at = number + 1;
        let (mut headers, mut parts, mut length) = (Vec::new(), Vec::new(), 0);
        loop {
            let Some((_, line)) = lines.next() else {
                return Err(cut_off(what, begun_at, &label));
            };
            if let Some(end) = marker(line, END) {
                if end != label {
                    return Err(cut_off(what, begun_at, &label));
                }
                break;
            }
            if marker(line, BEGIN).is_some() {
                return Err(cut_off(what, begun_at, &label));
            }
            if line.contains(&b':') {
                headers.push(String::from_utf8_lossy(line).trim().to_owned());
            } else {
                length += line.len();
                parts.push(line);
            }
        }
        // Sized once, so that no reallocation leaves a copy of a secret behind; and by the block, since what is wiped
        // for each block must not be as long as all of them.
        let mut body = Zeroizing::new(Vec::with_capacity(length));
        let content = parts.into_iter().flatten().filter(|byte| !byte.is_ascii_whitespace());
        body.extend(content);
        let der = STANDARD.decode(&*body).map_err(|_| {
            Error::bad_input_at(what, &format!("line {begun_at}"), format!("the {label} block is not base64"))
                .with_hint("the file is damaged; copy it again from where it came")
        })?;
        blocks.push(Block { label, line: begun_at, headers, der: Zeroizing::new(der) });
    }
    Ok(blocks)
}

fn marker(line: &[u8], kind: &str) -> Option<String> {
    let line = line.strip_prefix("\u{feff}".as_bytes()).unwrap_or(line);
    let text = str::from_utf8(line).ok()?.trim();
    Some(text.strip_prefix(kind)?.strip_suffix(DASHES)?.to_owned())
}

fn cut_off(what: &str, line: usize, label: &str) -> Error {
    Error::bad_input_at(
        what,
        &format!("line {line}"),
        format!("the {label} block has no END line of its own"),
    )
    .with_hint("the file is cut off; copy it again from where it came")
}

/// Writes one block with lines of 64 characters.
pub(super) fn encode(label: &str, der: &[u8]) -> Zeroizing<String> {
    // Sized once, so that no reallocation leaves a copy of a secret behind.
    let mut text = Zeroizing::new(Vec::with_capacity(encoded_length(label, der.len())));
    append(label, der, &mut text);
    Zeroizing::new(String::from_utf8(std::mem::take(&mut *text)).expect("base64 is ASCII"))
}

/// The length of a block, in bytes.
pub(super) fn encoded_length(label: &str, der: usize) -> usize {
    let body = der.div_ceil(3) * 4;
    body + body.div_ceil(64) + 2 * (label.len() + DASHES.len() + 1) + BEGIN.len() + END.len()
}

/// The same at the end of `out`.
pub(super) fn append(label: &str, der: &[u8], out: &mut Vec<u8>) {
    let marker = |kind: &str, out: &mut Vec<u8>| {
        for part in [kind, label, DASHES, "\n"] {
            out.extend_from_slice(part.as_bytes());
        }
    };
    marker(BEGIN, out);
    let mut line = Zeroizing::new([b'\n'; 65]);
    for bytes in der.chunks(48) {
        let length = STANDARD.encode_slice(bytes, &mut line[..64]).expect("48 bytes are 64 characters");
        line[length] = b'\n';
        out.extend_from_slice(&line[..=length]);
    }
    marker(END, out);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use super::*;

    #[test]
    fn a_block_is_as_long_as_foretold() {
        for length in [0, 1, 2, 3, 47, 48, 49, 96, 1_000] {
            let text = encode("A LABEL", &vec![7; length]);
            assert_eq!(text.len(), encoded_length("A LABEL", length), "{length}");
            assert_eq!(&**blocks(text.as_bytes(), "x").unwrap()[0].der, &vec![7; length]);
        }
    }

    #[test]
    fn finds_blocks_between_other_text() {
        let mut text = format!("\u{feff}{}Bag Attributes\r\n", &*encode("FIRST", &[1; 100])).into_bytes();
        text.extend(b"  friendlyName: k\xe9y\r\n");
        text.extend(encode("SECOND", b"two").replace('\n', "\r\n").bytes());
        let found = blocks(&text, "file").unwrap();
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].label.as_str(), found[0].line, found[0].der.len()), ("FIRST", 1, 100));
        assert_eq!((found[1].label.as_str(), found[1].line, &**found[1].der), ("SECOND", 8, &b"two"[..]));
        assert!(is_pem(&text));
    }

    #[test]
    fn names_the_line_of_a_damaged_block() {
        for (text, words) in [
            ("x\n-----BEGIN A-----\nAAAA\n", "no END line"),
            ("x\n-----BEGIN A-----\nAAAA\n-----END B-----\n", "no END line"),
            ("x\n-----BEGIN A-----\n-----BEGIN A-----\nAAAA\n-----END A-----\n", "no END line"),
            ("x\n-----BEGIN A-----\nA*AA\n-----END A-----\n", "not base64"),
        ] {
            let message = blocks(text.as_bytes(), "ca.pem").err().unwrap().to_string();
            assert!(message.starts_with("ca.pem, line 2: ") && message.contains(words), "{message}");
        }
    }
}
