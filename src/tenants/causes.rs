//! Why vending fails: from AWS's error names and texts to a stable name, a sentence and what to do.
//!
//! AWS gives one error name for many causes, so most are known by their text; the texts are those of AWS's
//! documentation and of reported cases. The first cause that fits is taken.

use crate::aws::AwsError;
use crate::error::Error;

/// One known cause of a failed vending.
#[derive(Debug)]
pub struct Cause {
    /// The stable name: the error code in JSON.
    pub name: &'static str,
    /// AWS's error names or failure reasons that mean this cause by themselves.
    codes: &'static [&'static str],
    /// Texts, in small letters; all parts of one of them must occur.
    texts: &'static [&'static [&'static str]],
    /// What is wrong: the error's cause.
    pub sentence: &'static str,
    /// What to do before the command is run again.
    pub hint: &'static str,
}

/// Another operation of Control Tower or Organizations is under way; waiting helps.
pub const OPERATION_IN_PROGRESS: &str = "OperationInProgress";
/// The account was not made because its e-mail address is taken.
pub const EMAIL_TAKEN: &str = "EmailTaken";

/// Every known cause, the more telling ones first.
pub const CAUSES: &[Cause] = &[
    Cause {
        name: OPERATION_IN_PROGRESS,
        codes: &["ResourceInUseException", "CONCURRENT_ACCOUNT_MODIFICATION", "ConflictException"],
        texts: &[
            &["another", "operation is in progress"],
            &["another execution is in progress"],
            &["another request is already in progress"],
        ],
        sentence: "another account operation is in progress; Control Tower works on five at once, and on one in a unit that is being registered",
        hint: "Wait until it has ended (Control Tower's console lists it).",
    },
    Cause {
        name: EMAIL_TAKEN,
        codes: &["EMAIL_ALREADY_EXISTS", "GOVCLOUD_ACCOUNT_ALREADY_EXISTS"],
        texts: &[
            &["email_already_exists"],
            &["email address", "already exists"],
            &["email address", "already associated"],
            &["email address", "already in use"],
            &["account with", "email", "already exists"],
        ],
        sentence: "the e-mail address belongs to an AWS account already, perhaps outside the organization or closed less than 90 days ago",
        hint: "Give another `--email` (for example with a plus sign: aws+acme2@example.com).",
    },
    Cause {
        name: "InvalidEmail",
        codes: &["INVALID_EMAIL"],
        texts: &[&["valid email address"], &["invalid_email"]],
        sentence: "AWS does not take the e-mail address",
        hint: "Give a deliverable `--email` and `--sso-email` of at most 64 characters.",
    },
    Cause {
        name: "OuNotEnrolled",
        codes: &[],
        texts: &[
            &["organizational unit", "is not enrolled in aws control tower"],
            &["organizational unit", "is not registered with aws control tower"],
        ],
        sentence: "the organizational unit is not registered with Control Tower",
        hint: "Register the unit in Control Tower (Organization > Register organizational unit), or give another `--ou`.",
    },
    Cause {
        name: "NoLaunchPath",
        codes: &[],
        texts: &[&["no launch paths found"]],
        sentence: "the caller may not launch the Account Factory product",
        hint: "Add your IAM role (the role, not its session; not the root user) to the portfolio `AWS Control Tower Account Factory Portfolio` in Service Catalog.",
    },
    Cause {
        name: "NameTaken",
        codes: &["DuplicateResourceException"],
        texts: &[&["a stack named", "already exists"], &["provisioned product", "already exists"]],
        sentence: "the provisioned product's name is taken, often by a first try that failed",
        hint: "Run the same command again with `--repair` if the name is a failed first try's; otherwise take another tenant id.",
    },
    Cause {
        name: "AccountQuota",
        codes: &["ACCOUNT_LIMIT_EXCEEDED", "ACCOUNT_NUMBER_LIMIT_EXCEEDED"],
        texts: &[
            &["account_limit_exceeded"],
            &["account_number_limit_exceeded"],
            &["exceeded the number of accounts"],
            &["exceeded the allowed number of aws accounts"],
            &["maximum number of accounts"],
        ],
        sentence: "the organization has as many accounts as its quota allows",
        hint: "Ask for a higher quota L-29A0C5DF (Service Quotas, `organizations`, us-east-1), or close accounts that are not used.",
    },
    Cause {
        name: "BaselineVpc",
        codes: &[],
        texts: &[&["could not baseline vpc"]],
        sentence: "Control Tower cannot remove the account's default VPC, because something in it is used",
        hint: "Delete what depends on the default VPCs in the new account.",
    },
    Cause {
        name: "ExecutionRoleMissing",
        codes: &[],
        texts: &[&["awscontroltowerexecution"]],
        sentence: "Control Tower cannot assume the role AWSControlTowerExecution in the account",
        hint: "Create the role AWSControlTowerExecution with AdministratorAccess and trust in the management account in it.",
    },
    Cause {
        name: "ConfigRecorderExists",
        codes: &[],
        texts: &[
            &["configuration recorder", "already exists"],
            &["delivery channel", "already exists"],
            &["configuration recorder", "existing"],
        ],
        sentence: "AWS Config is set up in the account already",
        hint: "Delete the configuration recorders and delivery channels in the account, in every Region.",
    },
    Cause {
        name: "LeftoverRole",
        codes: &[],
        texts: &[
            &["aws-controltower-", "already exists"],
            &["stackset", "already exists"],
            &["stack set", "already exists"],
        ],
        sentence: "something of a former landing zone is in the way",
        hint: "Delete the role or stack set that AWS names.",
    },
    Cause {
        name: "AccountMoved",
        codes: &[],
        texts: &[&["has been moved to a new organizational unit"]],
        sentence: "the account was moved to another organizational unit by hand",
        hint: "Move it back, or leave it: a repair puts it into the unit of `--ou`.",
    },
    Cause {
        name: "StsRegionDisabled",
        codes: &["RegionDisabledException"],
        texts: &[&["sts", "not activated"], &["sts", "not enabled"]],
        sentence: "AWS STS is switched off in a Region that Control Tower governs",
        hint: "Activate the Region's STS endpoint (IAM, account settings) in the management account.",
    },
    Cause {
        name: "LandingZoneProcessing",
        codes: &[],
        texts: &[
            &["landing zone", "in progress"],
            &["landing zone", "being updated"],
            &["landing zone", "processing"],
        ],
        sentence: "the landing zone is being set up, updated or reset",
        hint: "Wait until Control Tower shows the landing zone as active.",
    },
    Cause {
        name: "TrustedAccess",
        codes: &[],
        texts: &[&["trusted access"], &["delegated administrator"]],
        sentence: "a service that Control Tower needs has no trusted access to the organization",
        hint: "Enable trusted access for AWS CloudFormation StackSets and AWS Config in Organizations.",
    },
    Cause {
        name: "OrganizationsThrottled",
        codes: &["ACCOUNT_CREATION_RATE_LIMIT_EXCEEDED"],
        texts: &[&["rate exceeded"], &["account_creation_rate_limit_exceeded"]],
        sentence: "Organizations had too many requests",
        hint: "Wait a few minutes.",
    },
    Cause {
        name: "ProductNotFound",
        codes: &[],
        texts: &[&["product with name", "not found"], &["product prod-", "not found"]],
        sentence: "the Account Factory product is not in this account and Region",
        hint: "Name the landing zone's home Region (`homeRegion` or FLEETCTL_HOME_REGION) and use the management account's credentials; without a landing zone give `--via organizations`.",
    },
    Cause {
        name: "NoOrganization",
        codes: &["AWSOrganizationsNotInUseException"],
        texts: &[],
        sentence: "the account is in no organization",
        hint: "Use credentials of an organization's management account.",
    },
    Cause {
        name: "OrganizationNotReady",
        codes: &["FinalizingOrganizationException", "ACCOUNT_CREATION_NOT_COMPLETE"],
        texts: &[&["still initializing"]],
        sentence: "AWS has not finished setting up the organization or its account",
        hint: "Try again in an hour; after that ask AWS Support.",
    },
    Cause {
        name: "Payment",
        codes: &["MISSING_PAYMENT_INSTRUMENT", "INVALID_PAYMENT_INSTRUMENT"],
        texts: &[&["payment instrument"]],
        sentence: "the management account has no valid means of payment",
        hint: "Add a valid means of payment to the management account.",
    },
    Cause {
        name: "BusinessValidation",
        codes: &[
            "MISSING_BUSINESS_VALIDATION",
            "FAILED_BUSINESS_VALIDATION",
            "PENDING_BUSINESS_VALIDATION",
            "UNKNOWN_BUSINESS_VALIDATION",
            "INVALID_IDENTITY_FOR_BUSINESS_VALIDATION",
        ],
        texts: &[],
        sentence: "AWS has not validated the business that owns the management account",
        hint: "Complete the validation of your business with AWS (India).",
    },
    Cause {
        name: "InvalidParameters",
        codes: &["INVALID_ADDRESS", "InvalidParametersException", "InvalidInputException"],
        texts: &[],
        sentence: "AWS refuses a parameter",
        hint: "Mend what AWS names.",
    },
];

/// A cause of its own: the account is made, but Control Tower could not finish it.
pub const TAINTED: Cause = Cause {
    name: "Tainted",
    codes: &[],
    texts: &[],
    sentence: "the account was made, but Control Tower could not finish setting it up",
    hint: "Remove what AWS names, if it names something.",
};

/// Control Tower gave up and names no cause that is known.
pub const VEND_FAILED: Cause = Cause {
    name: "VendFailed",
    codes: &[],
    texts: &[],
    sentence: "Control Tower could not make the account",
    hint: "Look at the provisioned product in Service Catalog for more.",
};

/// The cause that an error name and AWS's text stand for.
pub fn find(code: Option<&str>, text: &str) -> Option<&'static Cause> {
    let text = text.to_lowercase();
    let says = |cause: &&Cause| cause.texts.iter().any(|parts| parts.iter().all(|p| text.contains(p)));
    let named = |cause: &&Cause| code.is_some_and(|code| cause.codes.contains(&code));
    // A name such as InvalidParametersException stands for many causes: the text goes first.
    CAUSES.iter().find(says).or_else(|| CAUSES.iter().find(named))
}

/// Whether waiting and asking again is the cure.
pub fn is_in_progress(error: &AwsError) -> bool {
    find(error.code.as_deref(), &error.message).is_some_and(|c| c.name == OPERATION_IN_PROGRESS)
}

/// The failed call with its cause named, where it is a known one.
pub fn explain(error: AwsError, doing: String) -> Error {
    let cause = find(error.code.as_deref(), &error.message);
    let out = Error::from(error);
    match cause {
        None => out.context(doing),
        Some(cause) => Error::failed(doing)
            .with_kind(out.kind())
            .with_code(cause.name)
            .with_request_id(out.request_id().map(str::to_owned))
            .caused_by(cause.sentence)
            .caused_by(out.causes().join(": "))
            .hint(cause.hint),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(code: Option<&str>, text: &str) -> &'static str {
        find(code, text).map_or("none", |c| c.name)
    }

    #[test]
    fn each_cause_is_known_by_awss_own_text() {
        let texts = [
            (
                "EmailTaken",
                "An AWS account with the email address a@b.c already exists: EMAIL_ALREADY_EXISTS",
            ),
            ("OuNotEnrolled", "The parent organizational unit 'X' is not enrolled in AWS Control Tower."),
            ("NoLaunchPath", "No launch paths found for resource: prod-abc"),
            ("NameTaken", "A stack named acme already exists."),
            (
                "AccountQuota",
                "You have exceeded the number of accounts in your organization: ACCOUNT_LIMIT_EXCEEDED",
            ),
            ("AccountQuota", "You have exceeded the allowed number of AWS accounts."),
            (
                "OperationInProgress",
                "Account Factory cannot complete an operation on this account, because another AWS Control Tower operation is in progress. Try again later.",
            ),
            (
                "OperationInProgress",
                "Account Factory cannot create this enrolled account right now, because another execution is in progress. Try again later.",
            ),
            (
                "BaselineVpc",
                "AWS Control Tower could not baseline VPC in the managed account because of existing resource dependencies.",
            ),
            (
                "ExecutionRoleMissing",
                "AWS Control Tower cannot assume the AWSControlTowerExecution role in the account.",
            ),
            (
                "ConfigRecorderExists",
                "AWS Control Tower cannot enroll the account: an AWS Config configuration recorder or delivery channel already exists.",
            ),
            ("LeftoverRole", "aws-controltower-AdministratorExecutionRole already exists"),
            (
                "AccountMoved",
                "AWS Control Tower detects that your enrolled account has been moved to a new organizational unit.",
            ),
            ("StsRegionDisabled", "AWS STS is not activated in a Region that AWS Control Tower governs."),
            ("OrganizationsThrottled", "AWS Organizations: Rate exceeded"),
            ("ProductNotFound", "Product with name AWS Control Tower Account Factory not found"),
        ];
        for (wanted, text) in texts {
            assert_eq!(name(Some("InvalidParametersException"), text), wanted, "{text}");
        }
        assert_eq!(name(None, "AWS Control Tower could not deploy one or more stack set instances"), "none");
    }

    #[test]
    fn failure_reasons_and_error_names_are_known_without_a_text() {
        let codes = [
            ("EmailTaken", "EMAIL_ALREADY_EXISTS"),
            ("AccountQuota", "ACCOUNT_LIMIT_EXCEEDED"),
            ("OperationInProgress", "ResourceInUseException"),
            ("OperationInProgress", "CONCURRENT_ACCOUNT_MODIFICATION"),
            ("OrganizationNotReady", "FinalizingOrganizationException"),
            ("Payment", "MISSING_PAYMENT_INSTRUMENT"),
            ("InvalidParameters", "InvalidParametersException"),
        ];
        for (wanted, code) in codes {
            assert_eq!(name(Some(code), ""), wanted);
        }
    }

    #[test]
    fn names_are_unique_and_every_text_can_match() {
        let mut names: Vec<_> =
            CAUSES.iter().map(|c| c.name).chain([TAINTED.name, VEND_FAILED.name]).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), CAUSES.len() + 2);
        for part in CAUSES.iter().flat_map(|c| c.texts).copied().flatten() {
            assert_eq!(*part, part.to_lowercase());
        }
    }
}
