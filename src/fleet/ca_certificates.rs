//! How many device certificates hang on a registered CA in an account and Region.

use serde::Serialize;

use super::certificate_list;
use crate::aws::{AwsError, Target};

/// How many certificates of a CA are in which state.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Counts {
    /// All of them.
    pub certificates: u64,
    /// Those whose devices can connect.
    pub active: u64,
    /// Those on their way: registered by a first connection, or sent to another account.
    pub pending: u64,
    /// Those that can be made active again.
    pub inactive: u64,
    /// Those that cannot.
    pub revoked: u64,
}

impl Counts {
    /// Counts one certificate by its status; one that this program does not know counts as pending, that is as one
    /// that still needs its CA.
    pub fn add(&mut self, status: &str) {
        self.certificates += 1;
        match status {
            "ACTIVE" => self.active += 1,
            "INACTIVE" | "REGISTER_INACTIVE" => self.inactive += 1,
            "REVOKED" => self.revoked += 1,
            _ => self.pending += 1,
        }
    }

    /// Those that still depend on the CA: active, or about to be.
    pub fn dependents(&self) -> u64 {
        self.active + self.pending
    }
}

/// Counts the certificates of a CA by state.
///
/// # Errors
/// The failed call.
pub async fn count(target: &Target, ca: &str) -> Result<Counts, AwsError> {
    let mut counts = Counts::default();
    certificate_list::list(target, Some(ca), async |page| {
        for certificate in &page {
            counts.add(&certificate.status);
        }
        Ok::<_, AwsError>(true)
    })
    .await?;
    Ok(counts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_not_surely_off_depends_on_its_ca() {
        let mut counts = Counts::default();
        for status in
            ["ACTIVE", "PENDING_ACTIVATION", "PENDING_TRANSFER", "INACTIVE", "REVOKED", "A_NEW_STATE"]
        {
            counts.add(status);
        }
        assert_eq!(counts, Counts { certificates: 6, active: 1, pending: 3, inactive: 1, revoked: 1 });
        assert_eq!(counts.dependents(), 4);
    }
}
