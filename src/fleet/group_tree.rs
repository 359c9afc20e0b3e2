//! The thing groups of a target as trees, with how many things each has.
//!
//! From the registry, which is exact: AWS lists names only, so the place of a group is read with DescribeThingGroup,
//! where what it says of the groups above saves their calls. Things are counted in pages of ListThingsInThingGroup. The
//! fleet index would need fewer calls, but it is behind, does not tell `Site` from `site`, and has billing groups of
//! the same name in the same field.

use std::collections::{BTreeMap, HashSet};
use std::sync::{Mutex, PoisonError};

use fleetctl_rules::near::near;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};

use super::thing_group::{self, Filter, NOUN};
use super::{pages, thing};
use crate::aws::Class;
use crate::bulk::lane::{Lane, Why};
use crate::error::{Error, Result};

/// Groups that are read side by side; the lane keeps the calls below the quotas.
const AT_ONCE: usize = 16;

/// A group, before it has a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The name.
    pub name: String,
    /// The group that it is in.
    pub parent: Option<String>,
    /// Whether a query fills it.
    pub dynamic: bool,
    /// The things that are in it itself, where they were counted.
    pub things: Option<u64>,
}

/// A group in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// The group.
    pub node: Node,
    /// The names from the top down to it, joined by `/`, which no name has.
    pub path: String,
    /// How many groups it is in.
    pub depth: usize,
    /// The lines that lead to it when the tree is drawn, for example `│  └─ `.
    pub lines: String,
    /// Its things and those of all groups below it: a thing is in one group of a tree at most.
    pub things_recursive: Option<u64>,
}

/// What was read.
#[derive(Debug, Default)]
pub struct Read {
    /// The groups.
    pub nodes: Vec<Node>,
    /// DescribeThingGroup calls.
    pub described: usize,
    /// Pages of things.
    pub pages: usize,
}

/// Reads the groups of a target, or those from `root` down, and with `counts` how many things each has.
///
/// # Errors
/// Failed (1) when there is no group `root`; the failed call.
pub async fn read(lane: &Lane, root: Option<&str>, counts: bool) -> Result<Read> {
    let names = names(lane, root).await?;
    // What is known of a group from one that is below it: its parent.
    let known: Mutex<BTreeMap<String, Option<String>>> = Mutex::default();
    let known = &known;
    let read = |name: String| async move {
        let above = known.lock().unwrap_or_else(PoisonError::into_inner).get(&name).cloned();
        if let Some(parent) = above {
            return Ok::<_, Error>(Some((Node { name, parent, dynamic: false, things: None }, 0)));
        }
        let call = |iot| thing_group::described(iot, &lane.target.key, &name);
        let group = match lane.call("DescribeThingGroup", call).await {
            Ok(answer) => answer.value,
            // A group that was deleted since it was listed is in no tree.
            Err(fault) if fault.error.class == Class::NotFound && matches!(fault.why, Why::Refused) => {
                return Ok(None);
            }
            Err(fault) => {
                return Err(Error::from(fault.error).context(format!("reading {}", NOUN.called(&name))));
            }
        };
        let above = &group.root_to_parent_thing_groups;
        if above.last() == group.parent_group_name.as_ref() {
            let mut known = known.lock().unwrap_or_else(PoisonError::into_inner);
            let mut parent = None;
            for ancestor in above {
                known.insert(ancestor.clone(), parent.replace(ancestor.clone()));
            }
        }
        let node = Node { name, parent: group.parent_group_name, dynamic: group.dynamic, things: None };
        Ok(Some((node, 1)))
    };
    let groups: Vec<_> = stream::iter(names).map(read).buffered(AT_ONCE).try_collect().await?;
    let mut all = Read::default();
    for (node, calls) in groups.into_iter().flatten() {
        all.described += calls;
        all.nodes.push(node);
    }
    if counts {
        // Only the groups of the tree: a back end may answer more than was asked for.
        let nodes = order(std::mem::take(&mut all.nodes), root).into_iter().map(|placed| placed.node);
        let counted = stream::iter(nodes).map(|node| count(lane, node)).buffered(AT_ONCE);
        for (node, pages) in counted.try_collect::<Vec<_>>().await? {
            all.pages += pages;
            all.nodes.push(node);
        }
    }
    Ok(all)
}

async fn names(lane: &Lane, root: Option<&str>) -> Result<Vec<String>> {
    let (mut names, mut token) = (Vec::from_iter(root.map(str::to_owned)), None::<String>);
    let filter = Filter { parent: root.map(str::to_owned), prefix: None, recursive: true };
    loop {
        let call = |iot| thing_group::filtered_page(iot, &filter, token.clone());
        let page = match lane.call("ListThingGroups", call).await {
            Ok(page) => page.value,
            Err(fault) if fault.error.class == Class::NotFound && root.is_some() => {
                return Err(missing(lane, root.unwrap_or_default()).await);
            }
            Err(fault) => return Err(Error::from(fault.error).context("listing thing groups")),
        };
        names.extend(page.items);
        if !pages::goes_on(&mut token, page.next)? {
            break;
        }
    }
    names.sort_unstable();
    names.dedup();
    Ok(names)
}

/// There is no such group; with the one that is near it among the first page of them.
async fn missing(lane: &Lane, name: &str) -> Error {
    let error = Error::absent(format!("there is no {}", NOUN.called(name)));
    let filter = Filter { parent: None, prefix: None, recursive: true };
    let page = lane.call("ListThingGroups", |iot| thing_group::filtered_page(iot, &filter, None)).await;
    let names = page.map(|page| page.value.items).unwrap_or_default();
    match near(name, names.iter().map(String::as_str)).first() {
        Some(near) => error.hint(format!("Near it is `{near}`.")),
        None => error,
    }
}

async fn count(lane: &Lane, mut node: Node) -> Result<(Node, usize)> {
    let doing = |error: Error| error.context(format!("counting the things of {}", NOUN.called(&node.name)));
    let (mut things, mut read, mut token) = (0, 0, None::<String>);
    loop {
        let call = |iot| thing::in_group_page(iot, &node.name, token.clone());
        let page = match lane.call("ListThingsInThingGroup", call).await {
            Ok(page) => page.value,
            // It was deleted meanwhile, and has no things.
            Err(fault) if fault.error.class == Class::NotFound && matches!(fault.why, Why::Refused) => break,
            Err(fault) => return Err(doing(fault.error.into())),
        };
        (things, read) = (things + page.items.len() as u64, read + 1);
        if !pages::goes_on(&mut token, page.next).map_err(|e| doing(e.into()))? {
            break;
        }
    }
    node.things = Some(things);
    Ok((node, read))
}

/// Puts groups into their places, each before those below it, in the order of names; with `root` only that one and
/// those below it.
pub fn order(nodes: Vec<Node>, root: Option<&str>) -> Vec<Placed> {
    let names: HashSet<String> = nodes.iter().map(|node| node.name.clone()).collect();
    let mut below: BTreeMap<Option<String>, Vec<Node>> = BTreeMap::new();
    for node in nodes {
        let is_top = match root {
            Some(root) => node.name == root,
            // The parent may have been deleted since.
            None => node.parent.as_ref().is_none_or(|parent| !names.contains(parent)),
        };
        let parent = if is_top { None } else { node.parent.clone() };
        // With a root, what has no place below it is not asked for.
        if is_top || parent.is_some() {
            below.entry(parent).or_default().push(node);
        }
    }
    for nodes in below.values_mut() {
        nodes.sort_unstable_by(|one, other| one.name.cmp(&other.name));
    }
    let mut placed = Vec::new();
    let tops = below.remove(&None).unwrap_or_default();
    for top in tops {
        place(top, "", "", &mut below, 0, &mut placed);
    }
    placed
}

/// AWS allows seven levels, so this is never deep. What was placed is gone from `below`, so it ends.
fn place(
    node: Node,
    above: &str,
    indent: &str,
    below: &mut BTreeMap<Option<String>, Vec<Node>>,
    depth: usize,
    placed: &mut Vec<Placed>,
) -> Option<u64> {
    let path = if above.is_empty() { node.name.clone() } else { format!("{above}/{}", node.name) };
    let children = below.remove(&Some(node.name.clone())).unwrap_or_default();
    let at = placed.len();
    let mut sum = node.things;
    placed.push(Placed { node, path: path.clone(), depth, lines: String::new(), things_recursive: None });
    let last = children.len().saturating_sub(1);
    for (number, child) in children.into_iter().enumerate() {
        let (line, more) = if number == last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        let own = placed.len();
        let things = place(child, &path, &format!("{indent}{more}"), below, depth + 1, placed);
        placed[own].lines = format!("{indent}{line}");
        sum = sum.zip(things).map(|(sum, things)| sum + things);
    }
    placed[at].things_recursive = sum;
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nodes(pairs: &[(&str, &str, u64)]) -> Vec<Node> {
        let node = |&(name, parent, things): &(&str, &str, u64)| Node {
            name: name.into(),
            parent: Some(parent.to_owned()).filter(|parent| !parent.is_empty()),
            dynamic: false,
            things: Some(things),
        };
        pairs.iter().map(node).collect()
    }

    fn drawn(placed: &[Placed]) -> Vec<String> {
        placed
            .iter()
            .map(|p| format!("{}{} {}", p.lines, p.node.name, p.things_recursive.unwrap_or_default()))
            .collect()
    }

    const ALL: [(&str, &str, u64); 7] = [
        ("room", "floor-1", 4),
        ("sites", "", 0),
        ("b", "sites", 2),
        ("a", "sites", 1),
        ("floor-1", "a", 3),
        ("other", "", 5),
        ("floor-2", "a", 0),
    ];

    #[test]
    fn groups_are_drawn_below_their_parents_and_summed() {
        let placed = order(nodes(&ALL), None);
        assert_eq!(
            drawn(&placed),
            [
                "other 5",
                "sites 10",
                "├─ a 8",
                "│  ├─ floor-1 7",
                "│  │  └─ room 4",
                "│  └─ floor-2 0",
                "└─ b 2",
            ]
        );
        assert_eq!((placed[4].path.as_str(), placed[4].depth), ("sites/a/floor-1/room", 3));
    }

    #[test]
    fn a_part_begins_with_its_root_and_a_lost_parent_is_none() {
        assert_eq!(drawn(&order(nodes(&ALL), Some("floor-1"))), ["floor-1 7", "└─ room 4"]);
        assert_eq!(drawn(&order(nodes(&[("a", "gone", 1)]), None)), ["a 1"]);
        // Nothing that AWS would answer, but it must end.
        assert_eq!(drawn(&order(nodes(&[("a", "b", 1), ("b", "a", 1)]), Some("a"))), ["a 2", "└─ b 1"]);
        assert_eq!(order(nodes(&ALL), Some("x")), []);
    }

    #[test]
    fn what_was_not_counted_has_no_sum() {
        let mut some = nodes(&ALL);
        some[4].things = None;
        let placed = order(some, None);
        let sum = |name: &str| placed.iter().find(|p| p.node.name == name).and_then(|p| p.things_recursive);
        assert_eq!((sum("sites"), sum("b"), sum("room")), (None, Some(2), Some(4)));
    }
}
