//! The allow list as a DynamoDB table of the target, which the activation function and the hook ask as well.

use super::Refusal;
use crate::fleet::allow_list::check_serial;
use crate::pki::Certificate;

/// A table that must have a certificate's serial.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllowTable {
    /// Its name, in each target's account and Region.
    pub name: String,
    /// What the serial is.
    pub serial: SerialFrom,
}

/// What of a certificate's subject is the serial, with the words of the activation function's `SERIAL_FROM`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, clap::ValueEnum)]
pub enum SerialFrom {
    /// The common name
    #[default]
    #[value(name = "CN")]
    CommonName,
    /// The subject's serialNumber, which is not the certificate's serial number
    #[value(name = "serialNumber")]
    SerialNumber,
}

impl SerialFrom {
    /// The attribute of the subject.
    pub const fn label(self) -> &'static str {
        match self {
            Self::CommonName => "CN",
            Self::SerialNumber => "serialNumber",
        }
    }
}

impl AllowTable {
    /// The serial of a certificate.
    ///
    /// # Errors
    /// Why it has none: of two nobody could say which one the list means.
    pub fn serial(&self, certificate: &Certificate) -> Result<String, Refusal> {
        let label = self.serial.label();
        let parts = certificate.info().subject.attributes();
        let mut own = parts.into_iter().filter(|(name, _)| *name == label).map(|(_, value)| value);
        let serial = match (own.next(), own.next()) {
            (Some(serial), None) => serial,
            (None, _) => return Err(Refusal::by_table(format!("its subject has no {label}, its serial"))),
            (Some(_), Some(_)) => {
                return Err(Refusal::by_table(format!("its subject has more than one {label}, its serial")));
            }
        };
        check_serial(&serial)
            .map_err(|what| Refusal::by_table(format!("{label} {serial:?} of its subject {what}")))?;
        Ok(serial)
    }
}
