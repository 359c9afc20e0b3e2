//! What a vending can be told to come to, with the texts that AWS gives for it.

use std::str::FromStr;

/// An ordered course of the next provisioning or update.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Order {
    /// Fails for no stated reason before there is an account.
    Failed,
    /// Fails after the account was made; the product is tainted.
    Tainted,
    /// Never ends.
    Stuck,
    /// Never ends, and was asked for two hours ago by its record.
    StuckForLong,
    /// Says for long that it is failing (`IN_PROGRESS_IN_ERROR`), then fails; the product is tainted.
    InError,
    /// The record fails because another operation is in progress.
    OperationInProgress,
    /// The call itself is refused because another operation is in progress.
    OperationInProgressRefused,
    /// The default VPC of the new account cannot be removed; the product is tainted.
    BaselineVpc,
    /// The new account lacks the role `AWSControlTowerExecution`; the product is tainted.
    RoleMissing,
    /// A configuration recorder exists already; the product is in error, the account is made.
    ConfigRecorder,
    /// The account was moved by hand; the product is tainted.
    MovedOu,
    /// A role of a former landing zone is in the way; the product is in error, the account is made.
    RoleExists,
    /// AWS STS is not enabled in a Region; the product is tainted.
    StsRegion,
    /// Organizations throttles Control Tower; the product is in error, no account is made.
    RateExceeded,
}

/// All orders under the names that `/_sandbox/vend` takes.
pub(super) const ORDERS: [(&str, Order); 14] = [
    ("failed", Order::Failed),
    ("tainted", Order::Tainted),
    ("stuck", Order::Stuck),
    ("stuck-for-long", Order::StuckForLong),
    ("in-error", Order::InError),
    ("operation-in-progress", Order::OperationInProgress),
    ("operation-in-progress-refused", Order::OperationInProgressRefused),
    ("baseline-vpc", Order::BaselineVpc),
    ("role-missing", Order::RoleMissing),
    ("config-recorder", Order::ConfigRecorder),
    ("moved-ou", Order::MovedOu),
    ("role-exists", Order::RoleExists),
    ("sts-region", Order::StsRegion),
    ("rate-exceeded", Order::RateExceeded),
];

impl FromStr for Order {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        ORDERS.iter().find(|(name, _)| *name == text).map(|(_, order)| *order).ok_or_else(|| {
            let names: Vec<&str> = ORDERS.iter().map(|(name, _)| *name).collect();
            format!("no course is called {text}: {}", names.join(", "))
        })
    }
}

impl Order {
    /// The description in the record's error.
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Failed | Self::Stuck | Self::StuckForLong => {
                "AWS Control Tower could not complete the operation because of an internal error. Try again later."
            }
            Self::Tainted | Self::InError => {
                "AWS Control Tower could not deploy one or more stack set instances into the managed account."
            }
            Self::OperationInProgress => IN_PROGRESS,
            Self::OperationInProgressRefused => IN_PROGRESS_REFUSED,
            Self::BaselineVpc => {
                "AWS Control Tower could not baseline VPC in the managed account because of existing resource \
                 dependencies."
            }
            Self::RoleMissing => ROLE_MISSING,
            Self::ConfigRecorder => {
                "AWS Control Tower cannot enroll the account: an AWS Config configuration recorder or delivery \
                 channel already exists."
            }
            Self::MovedOu => {
                "AWS Control Tower detects that your enrolled account has been moved to a new organizational unit."
            }
            Self::RoleExists => "aws-controltower-AdministratorExecutionRole already exists",
            Self::StsRegion => "AWS STS is not activated in a Region that AWS Control Tower governs.",
            Self::RateExceeded => "AWS Organizations: Rate exceeded",
        }
    }

    /// Whether the account is made before the failure.
    pub(super) fn makes_account(self) -> bool {
        !matches!(
            self,
            Self::Failed | Self::OperationInProgress | Self::OperationInProgressRefused | Self::RateExceeded
        )
    }

    /// Whether the provisioned product ends `TAINTED` rather than `ERROR`.
    pub(super) fn taints(self) -> bool {
        self.makes_account() && !matches!(self, Self::ConfigRecorder | Self::RoleExists)
    }
}

/// The text of a record that found another operation under way.
pub(super) const IN_PROGRESS: &str = "Account Factory cannot complete an operation on this account, because another \
    AWS Control Tower operation is in progress. Try again later.";

/// The text of a call that found too many operations under way.
pub(super) const IN_PROGRESS_REFUSED: &str = "Account Factory cannot create this enrolled account right now, because \
    another execution is in progress. Try again later.";

/// The text of a record whose account cannot be entered.
pub(super) const ROLE_MISSING: &str = "AWS Control Tower cannot assume the AWSControlTowerExecution role in the account. Add the role and try again.";
