//! What an operator vouches for (`--confirm`): only rows whose new certificate was handed out before this command began.

use std::collections::{HashMap, HashSet};

use super::view::Campaign;
use crate::campaign::list::is_certificate_id;
use crate::campaign::proof::Vouch;
use crate::context::Context;
use crate::error::{Error, Result};
use crate::ui::text;

/// Names that a message has.
const NAMED: usize = 5;

/// The rows that are vouched for.
///
/// # Errors
/// Data (65) when a line names an old certificate, or it is not clear which row it means, or none means any.
pub(super) fn rows(cx: &Context, campaign: &Campaign, vouches: &[Vouch]) -> Result<HashSet<usize>> {
    if vouches.is_empty() {
        return Ok(HashSet::new());
    }
    old(campaign, vouches)?;
    let named = by_name(campaign);
    // Which things of a row are named; its new certificate's id stands for all of them.
    let mut found: HashMap<usize, HashSet<&str>> = HashMap::new();
    let (mut later, mut unknown) = (Vec::new(), Vec::new());
    for vouch in vouches {
        let fits = |at: &&usize| {
            let row = &campaign.rows[**at];
            let is = |has: &Option<String>, asked: &Option<String>| {
                has.as_ref().zip(asked.as_ref()).is_none_or(|(has, asked)| has == asked)
            };
            is(&row.tenant, &vouch.account) && is(&row.region, &vouch.region)
        };
        let rows = named.get(vouch.name.as_str()).into_iter().flatten();
        match rows.filter(fits).collect::<Vec<_>>().as_slice() {
            [] => unknown.push(vouch.name.as_str()),
            [at] if !campaign.begun.contains(at) => later.push(vouch.name.as_str()),
            [at] => {
                found.entry(**at).or_default().insert(vouch.name.as_str());
            }
            several => {
                return Err(Error::data(format!(
                    "{}: `{}` stands for {} of the campaign; nothing was done",
                    vouch.place,
                    vouch.name,
                    text::count(several.len(), "certificate")
                ))
                .hint("Give columns account and region, or the id of the new certificate."));
            }
        }
    }
    if unknown.len() == vouches.len() {
        return Err(Error::data(format!(
            "`--confirm` names no device of campaign `{}`: {}; nothing was done",
            campaign.folder.id,
            some(&unknown)
        ))
        .hint("It names things, or ids of new certificates, that the campaign has handed out."));
    }
    say(cx, &unknown, "of no device of this campaign, or of none that has its new certificate yet");
    say(cx, &later, "of devices whose new certificates were not handed out before this command");
    let mut partly = Vec::new();
    found.retain(|at, names| {
        let things = campaign.things(*at);
        let all = names.iter().any(|name| is_certificate_id(name))
            || things.iter().all(|thing| names.contains(thing.as_str()));
        if !all {
            partly.extend(names.iter().copied());
        }
        all
    });
    say(cx, &partly, "of things that share their certificate with others, which are not named");
    Ok(found.into_keys().collect())
}

/// Refuses ids of old certificates: that a list has them says nothing about the new ones.
fn old(campaign: &Campaign, vouches: &[Vouch]) -> Result<()> {
    let old: HashSet<&str> = campaign.rows.iter().map(|row| row.certificate_id.as_str()).collect();
    let mut bad = vouches.iter().filter(|vouch| old.contains(vouch.name.as_str()));
    let Some(first) = bad.next() else { return Ok(()) };
    let more = bad.count();
    let more = if more > 0 { format!(" (and {more} more like it)") } else { String::new() };
    Err(Error::data(format!(
        "{}: {} is the certificate that is being replaced{more}; nothing was done",
        first.place, first.name
    ))
    .hint("`--confirm` takes things that use their new certificate, or the ids of new certificates."))
}

/// The rows by the names that can stand for them: their things, and their new certificates.
fn by_name(campaign: &Campaign) -> HashMap<&str, Vec<usize>> {
    let mut named: HashMap<&str, Vec<usize>> = HashMap::new();
    for at in 0..campaign.rows.len() {
        let new = campaign.handed.get(&at).and_then(|handed| handed.new.as_deref());
        for name in campaign.things(at).iter().map(String::as_str).chain(new) {
            named.entry(name).or_default().push(at);
        }
    }
    named
}

fn say(cx: &Context, names: &[&str], what: &str) {
    if names.is_empty() {
        return;
    }
    let count = if names.len() == 1 { "1 name is".to_owned() } else { format!("{} names are", names.len()) };
    cx.ui.warn(format!("`--confirm`: {count} {what}, and do not count: {}", some(names)));
}

fn some(names: &[&str]) -> String {
    let shown: Vec<String> = names.iter().take(NAMED).map(|name| format!("`{name}`")).collect();
    let more = names.len() - shown.len();
    let more = if more > 0 { format!(" and {more} more") } else { String::new() };
    shown.join(", ") + &more
}
