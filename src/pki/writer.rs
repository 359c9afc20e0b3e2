//! Writes DER straight into a buffer, for what is written a million times.

/// An element of this tag whose content `fill` appends.
pub(super) fn element(out: &mut Vec<u8>, tag: u8, fill: impl FnOnce(&mut Vec<u8>)) {
    out.push(tag);
    let start = out.len();
    // Room for the usual length of one byte; content of 128 bytes or more is moved by one or more.
    out.push(0);
    fill(out);
    let length = out.len() - start - 1;
    let bytes = length.to_be_bytes();
    let Ok(short) = u8::try_from(length) else { return long(out, start, &bytes) };
    if short < 0x80 {
        out[start] = short;
    } else {
        long(out, start, &bytes);
    }
}

fn long(out: &mut Vec<u8>, start: usize, length: &[u8]) {
    let zeros = length.iter().take_while(|byte| **byte == 0).count();
    let digits = &length[zeros..];
    out[start] = 0x80 | u8::try_from(digits.len()).expect("a length has at most eight bytes");
    let content = start + 1;
    out.splice(content..content, digits.iter().copied());
}

/// A positive INTEGER of big-endian bytes, in its shortest form.
pub(super) fn integer(out: &mut Vec<u8>, bytes: &[u8]) {
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count().min(bytes.len().saturating_sub(1));
    element(out, 0x02, |out| {
        if bytes.get(zeros).is_some_and(|byte| byte & 0x80 != 0) {
            out.push(0);
        }
        out.extend_from_slice(&bytes[zeros..]);
    });
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests")]

    use der::asn1::{AnyRef, UintRef};
    use der::{Decode as _, Encode as _};

    use super::*;

    #[test]
    fn lengths_and_numbers_are_as_der_wants_them() {
        for length in [0, 1, 127, 128, 255, 256, 65_535, 65_536] {
            let mut out = vec![7];
            element(&mut out, 0x04, |out| out.resize(out.len() + length, 1));
            let read = AnyRef::from_der(&out[1..]).unwrap();
            assert_eq!((read.value().len(), read.to_der().unwrap()), (length, out[1..].to_vec()));
        }
        for bytes in [&[0][..], &[0, 0, 1], &[0x7f], &[0x80], &[0, 0x80, 0], &[0xff; 16], &[0; 16]] {
            let mut out = Vec::new();
            integer(&mut out, bytes);
            assert_eq!(out, UintRef::new(bytes).unwrap().to_der().unwrap());
        }
    }
}
