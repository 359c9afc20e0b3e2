//! How what an export could not list is exported: the run itself has nothing to go on with, as its input is what was listed,
//! so that its command is given for the missing targets alone, with a file of its own.

use std::collections::BTreeMap;
use std::path::Path;

use super::listing::Unlisted;
use crate::ui::text;

/// Options that say what the command is given anew, and whether each has a value.
const REPLACED: [(&str, bool); 8] = [
    ("--region", true),
    ("--tenant", true),
    ("--ou", true),
    ("--tag", true),
    ("--exclude", true),
    ("--all-tenants", false),
    ("--allow-empty", false),
    ("--run-id", true),
];

/// The commands that export what is missing of the command's targets: one, or where the tenants are not the same in each
/// Region, one for each Region.
pub(super) fn commands(command: &[String], missing: &[Unlisted]) -> Vec<String> {
    let mut regions = BTreeMap::<&str, Vec<&str>>::new();
    for one in missing {
        let target = &one.target;
        let tenant = target.tenant.as_deref().unwrap_or(&target.account);
        regions.entry(&target.region).or_default().push(tenant);
    }
    for tenants in regions.values_mut() {
        tenants.sort_unstable();
    }
    let mut alike = BTreeMap::<&[&str], Vec<&str>>::new();
    for (region, tenants) in &regions {
        alike.entry(tenants).or_default().push(region);
    }
    let many = alike.len() > 1;
    let numbered = alike.iter().enumerate();
    numbered
        .map(|(n, (tenants, regions))| {
            let suffix = if many { format!("-missing-{}", n + 1) } else { "-missing".to_owned() };
            format!("fleetctl {}", text::pasted(&again(command, tenants, regions, &suffix)))
        })
        .collect()
}

/// The command with these tenants and Regions and another file.
fn again(command: &[String], tenants: &[&str], regions: &[&str], suffix: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut given = command.iter();
    while let Some(word) = given.next() {
        let (name, value) = word.split_once('=').map_or((word.as_str(), None), |(n, v)| (n, Some(v)));
        let replaced = REPLACED.iter().find(|(option, _)| *option == name).map(|(_, valued)| *valued);
        if let Some(valued) = replaced {
            if valued && value.is_none() {
                given.next();
            }
        } else if ["--to", "--snapshot", "--report"].contains(&name) {
            let Some(file) = value.or_else(|| given.next().map(String::as_str)) else { continue };
            words.extend([name.to_owned(), other(file, suffix)]);
        } else {
            words.push(word.clone());
        }
    }
    words.extend(["--tenant".to_owned(), tenants.join(","), "--region".to_owned(), regions.join(",")]);
    words
}

/// `fleet.jsonl.zst` → `fleet-missing.jsonl.zst`; stdout stays.
fn other(file: &str, suffix: &str) -> String {
    if file == "-" {
        return file.to_owned();
    }
    let path = Path::new(file);
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let (stem, ending) = match name.find('.') {
        Some(at) if at > 0 => name.split_at(at),
        _ => (name.as_str(), ""),
    };
    path.with_file_name(format!("{stem}{suffix}{ending}")).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::aws::TargetKey;

    fn of(command: &str, missing: &[(&str, &str)]) -> Vec<String> {
        let words: Vec<String> = command.split(' ').map(str::to_owned).collect();
        let unlisted = |(tenant, region): &(&str, &str)| Unlisted {
            target: TargetKey {
                tenant: Some((*tenant).to_owned()),
                account: "1".into(),
                region: (*region).to_owned(),
            },
            reason: String::new(),
            hints: Vec::new(),
        };
        commands(&words, &missing.iter().map(unlisted).collect::<Vec<_>>())
    }

    #[test]
    fn the_same_is_asked_of_the_missing_targets_only() {
        let command = "things export --all-tenants --exclude=a --region r1,r2 --to out.d/fleet.csv.zst --run-id r \
                       --without principals";
        let asks = "fleetctl things export --to out.d/fleet-missing.csv.zst --without principals";
        assert_eq!(
            of(command, &[("c", "r1"), ("b", "r1"), ("b", "r2"), ("c", "r2")]),
            [format!("{asks} --tenant b,c --region r1,r2")]
        );
        let asks = asks.replace("-missing", "-missing-1");
        let more = asks.replace("-missing-1", "-missing-2");
        assert_eq!(
            of(command, &[("c", "r1"), ("b", "r2"), ("c", "r2")]),
            [format!("{asks} --tenant b,c --region r2"), format!("{more} --tenant c --region r1")]
        );
        assert_eq!(
            of("things export --tenant a,b --to -", &[("b", "r1")]),
            ["fleetctl things export --to - --tenant b --region r1"]
        );
    }
}
