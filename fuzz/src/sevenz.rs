//! 7z archives whose checksums fit, so that what is behind them is reached.

/// How much of an archive is before its packed streams.
const START: usize = 32;

/// An archive of these parts.
pub fn whole(packed: &[u8], header: &[u8]) -> Vec<u8> {
    let mut start = (packed.len() as u64).to_le_bytes().to_vec();
    start.extend((header.len() as u64).to_le_bytes());
    start.extend(crc32fast::hash(header).to_le_bytes());
    let magic = [b"7z\xbc\xaf\x27\x1c\x00\x04".as_slice(), &crc32fast::hash(&start).to_le_bytes()].concat();
    [magic, start, packed.to_vec(), header.to_vec()].concat()
}

/// The parts of an archive, as far as it says where they are.
pub fn parts(archive: &[u8]) -> Option<(&[u8], &[u8])> {
    let number = |at: usize| Some(u64::from_le_bytes(archive.get(at..at + 8)?.try_into().ok()?));
    let end = START.checked_add(usize::try_from(number(12)?).ok()?)?;
    Some((archive.get(START..end)?, archive.get(end..)?))
}

/// The archive with the checksums of its header made to fit.
pub fn mended(archive: &[u8]) -> Vec<u8> {
    parts(archive).map_or_else(|| archive.to_vec(), |(packed, header)| whole(packed, header))
}

/// An archive that has this one file, as it is.
pub fn around(file: &[u8], name: &str) -> Vec<u8> {
    let number = |n: usize| [&[0xff], (n as u64).to_le_bytes().as_slice()].concat();
    let names: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
    let crc = crc32fast::hash(file).to_le_bytes();
    let mut header = vec![0x01, 0x04, 0x06, 0, 1, 0x09];
    header.extend(number(file.len()));
    header.extend([0, 0x07, 0x0b, 1, 0, 1, 0x01, 0x00, 0x0c]);
    header.extend(number(file.len()));
    header.extend([0, 0x08, 0x0a, 1]);
    header.extend(crc);
    header.extend([0, 0, 0x05, 1, 0x11]);
    header.extend(number(names.len() + 1));
    header.push(0);
    header.extend(names);
    header.extend([0, 0]);
    whole(file, &header)
}
