//! What AWS has of the rows of one target, learned with the fewest calls: from the container's side in pages
//! (ListThings 250 × 10/s, a group's things, a policy's targets) as long as that is cheaper than asking for each
//! row, and only what some row needs. Kept are hashes: some 24 bytes for each row whose thing exists.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::OnceCell;

use super::check::{Checker, Hasher};
use super::lane::{Fault, Lane};
use super::plan::{Billing, Current, Details, Thing, Update, is_same};
use super::row::Row;
use crate::aws::{AwsError, Class, Target};
use crate::fleet::thing::Page;
use crate::fleet::{certificate, thing};

/// Up to so many rows are asked for one by one.
const FEW: u64 = 10;

/// What the first pass learned of the rows of one target.
#[derive(Debug, Clone, Default)]
pub struct Expected {
    /// Rows.
    pub rows: u64,
    /// Rows with a certificate.
    pub certificates: u64,
    /// Tenant and Region as the rows of this target write them.
    pub names: Vec<(Option<String>, Option<String>)>,
    /// Every row of the file by the hash of tenant, Region and name.
    pub seen: Arc<HashMap<u64, u32>>,
}

/// A list that was read to its end, or given up because asking for each row is cheaper.
#[derive(Debug)]
enum Known<T> {
    Listed(T),
    AskEach,
}

type Members = OnceCell<Known<HashSet<u64>>>;

/// What AWS has of the rows of one target.
#[derive(Debug)]
pub struct State {
    expected: Expected,
    hasher: Hasher,
    things: OnceCell<Known<HashMap<u64, (u64, u64)>>>,
    certificates: OnceCell<Known<HashMap<String, String>>>,
    groups: Mutex<BTreeMap<String, Arc<Members>>>,
    billing: Mutex<BTreeMap<String, Arc<Members>>>,
    policies: Mutex<BTreeMap<String, Arc<Members>>>,
}

impl State {
    /// Nothing is known yet.
    pub fn new(expected: Expected, hasher: Hasher) -> Self {
        Self {
            expected,
            hasher,
            things: OnceCell::new(),
            certificates: OnceCell::new(),
            groups: Mutex::default(),
            billing: Mutex::default(),
            policies: Mutex::default(),
        }
    }

    /// For a handful of rows: nothing is listed, each is asked for.
    pub fn asking_each() -> Self {
        Self::new(Expected::default(), Hasher::default())
    }

    /// What AWS has of a row. `again` reads the thing and the certificate themselves, whatever was listed.
    ///
    /// # Errors
    /// The failed call.
    pub async fn of(&self, lane: &Lane, row: &Row, update: Update, again: bool) -> Result<Current, Fault> {
        let thing = async {
            let (thing, billing) = self.thing(lane, row, update, again).await?;
            if thing == Thing::Absent {
                return Ok((thing, Vec::new(), Billing::Fine));
            }
            let groups = self.groups_missing(lane, row).await?;
            let billing = match (&row.billing_group, billing) {
                (None, _) => Billing::Fine,
                (Some(wanted), Some(is)) => standing(wanted, is),
                (Some(wanted), None) => self.billing(lane, row, wanted).await?,
            };
            Ok((thing, groups, billing))
        };
        let certificate = async {
            match &row.certificate {
                None => Ok(None),
                Some(c) => self.certificate(lane, &c.id, again).await,
            }
        };
        let ((thing, groups_missing, billing_group), certificate) = tokio::try_join!(thing, certificate)?;
        let mut current = Current {
            thing,
            groups_missing,
            billing_group,
            certificate,
            attached: false,
            policies_missing: Vec::new(),
        };
        if let (Some(c), true) = (&row.certificate, current.certificate.is_some()) {
            let arn = arn(&lane.target, &c.id);
            if current.thing != Thing::Absent {
                current.attached = principals(lane, &row.name).await?.contains(&arn);
            }
            for policy in &row.policies {
                if !self.has_policy(lane, policy, &arn).await? {
                    current.policies_missing.push(policy.clone());
                }
            }
        }
        Ok(current)
    }

    /// The thing, and its billing group where that is known by the way.
    async fn thing(
        &self,
        lane: &Lane,
        row: &Row,
        update: Update,
        again: bool,
    ) -> Result<(Thing, Option<Option<String>>), Fault> {
        if !again && let Known::Listed(things) = self.listed_things(lane).await? {
            let key = self.hasher.of(&row.name);
            match things.get(&key) {
                None => return Ok((Thing::Absent, None)),
                Some((of_type, of_attributes)) => {
                    let type_fits =
                        row.thing_type.as_ref().is_none_or(|t| self.hasher.of(Some(t)) == *of_type);
                    let fits = |a| self.hasher.of(a) == *of_attributes;
                    if type_fits && row.attributes.as_ref().is_none_or(fits) {
                        return Ok((Thing::Same, None));
                    }
                }
            }
        }
        let Some((details, billing)) = describe(lane, &row.name).await? else {
            return Ok((Thing::Absent, None));
        };
        let thing = if is_same(row, &details, update) { Thing::Same } else { Thing::Is(details) };
        Ok((thing, Some(billing)))
    }

    async fn listed_things(&self, lane: &Lane) -> Result<&Known<HashMap<u64, (u64, u64)>>, Fault> {
        let read = || async {
            // DescribeThing is 35 times as fast as ListThings, and a page has 250: beyond so many pages it wins.
            let pages = self.expected.rows / 35 + 2;
            if self.expected.rows <= FEW {
                return Ok(Known::AskEach);
            }
            let mut found = HashMap::new();
            let mut pages = Pages::up_to(pages);
            while pages.more() {
                let token = pages.token();
                let page = lane.call("ListThings", |iot| thing::list_page(iot, token.clone())).await?.value;
                for t in page.items.iter().filter(|t| self.is_expected(&t.name)) {
                    let digest = (self.hasher.of(t.thing_type.as_ref()), self.hasher.of(&t.attributes));
                    found.insert(self.hasher.of(&t.name), digest);
                }
                pages.read(page.next);
            }
            Ok::<_, Fault>(if pages.whole { Known::Listed(found) } else { Known::AskEach })
        };
        self.things.get_or_try_init(read).await
    }

    fn is_expected(&self, name: &str) -> bool {
        self.expected.names.iter().any(|(tenant, region)| {
            let key = Checker::key(&self.hasher, tenant.as_deref(), region.as_deref(), name);
            self.expected.seen.contains_key(&key)
        })
    }

    async fn certificate(&self, lane: &Lane, id: &str, again: bool) -> Result<Option<String>, Fault> {
        let read = || async {
            // Both calls are 10 a second, so a list of more pages than rows is not worth it.
            if self.expected.certificates <= 2 {
                return Ok(Known::AskEach);
            }
            let mut found = HashMap::new();
            let mut pages = Pages::up_to(self.expected.certificates);
            while pages.more() {
                let token = pages.token();
                let call = |iot| certificate::list_page(iot, token.clone());
                let page = lane.call("ListCertificates", call).await?.value;
                found.extend(page.items);
                pages.read(page.next);
            }
            Ok::<_, Fault>(if pages.whole { Known::Listed(found) } else { Known::AskEach })
        };
        if !again && let Known::Listed(found) = self.certificates.get_or_try_init(read).await? {
            return Ok(found.get(id).cloned());
        }
        let call = |iot| certificate::status(iot, id);
        Ok(lane.call("DescribeCertificate", call).await?.value)
    }

    /// The row's thing groups that the thing is not in.
    ///
    /// # Errors
    /// The failed call.
    pub async fn groups_missing(&self, lane: &Lane, row: &Row) -> Result<Vec<String>, Fault> {
        let mut missing = Vec::new();
        let mut own = None;
        for group in &row.groups {
            let known = cell(&self.groups, group);
            // A page has 250 things and comes 25 a second; ListThingGroupsForThing comes 100 a second.
            let read = || {
                self.members(self.expected.rows / 4 + 1, |token| async move {
                    let call = |iot| thing::in_group_page(iot, group, token.clone());
                    Ok(lane.call("ListThingsInThingGroup", call).await?.value)
                })
            };
            let is_in = match known.get_or_try_init(read).await? {
                Known::Listed(things) => things.contains(&self.hasher.of(&row.name)),
                Known::AskEach => {
                    if own.is_none() {
                        own = Some(groups_of(lane, &row.name).await?);
                    }
                    own.as_ref().is_some_and(|groups| groups.contains(group))
                }
            };
            if !is_in {
                missing.push(group.clone());
            }
        }
        Ok(missing)
    }

    /// Where the thing stands with a billing group.
    ///
    /// # Errors
    /// The failed call.
    pub async fn billing(&self, lane: &Lane, row: &Row, wanted: &str) -> Result<Billing, Fault> {
        let known = cell(&self.billing, wanted);
        let read = || {
            self.members(self.expected.rows / 14 + 1, |token| async move {
                let call = |iot| thing::in_billing_group_page(iot, wanted, token.clone());
                Ok(lane.call("ListThingsInBillingGroup", call).await?.value)
            })
        };
        if let Known::Listed(things) = known.get_or_try_init(read).await?
            && things.contains(&self.hasher.of(&row.name))
        {
            return Ok(Billing::Fine);
        }
        let is = describe(lane, &row.name).await?.and_then(|(_, billing)| billing);
        Ok(standing(wanted, is))
    }

    async fn has_policy(&self, lane: &Lane, policy: &str, arn: &str) -> Result<bool, Fault> {
        let known = cell(&self.policies, policy);
        let read = || async {
            let mut found = HashSet::new();
            let mut pages = Pages::up_to(u64::MAX);
            while pages.more() {
                let token = pages.token();
                let call = |iot| certificate::policy_targets_page(iot, policy, token.clone());
                let page = lane.call("ListTargetsForPolicy", call).await?.value;
                found.extend(page.items.iter().map(|t| self.hasher.of(t.as_str())));
                pages.read(page.next);
            }
            Ok::<_, Fault>(Known::Listed(found))
        };
        match known.get_or_try_init(read).await? {
            Known::Listed(targets) => Ok(targets.contains(&self.hasher.of(arn))),
            Known::AskEach => Ok(false),
        }
    }

    async fn members<F>(
        &self,
        most: u64,
        page: impl Fn(Option<String>) -> F,
    ) -> Result<Known<HashSet<u64>>, Fault>
    where
        F: Future<Output = Result<Page<String>, Fault>>,
    {
        if self.expected.rows <= FEW {
            return Ok(Known::AskEach);
        }
        let mut found = HashSet::new();
        let mut pages = Pages::up_to(most);
        while pages.more() {
            let token = pages.token();
            let page = page(token).await?;
            let ours = page.items.iter().filter(|name| self.is_expected(name));
            found.extend(ours.map(|name| self.hasher.of(name)));
            pages.read(page.next);
        }
        Ok(if pages.whole { Known::Listed(found) } else { Known::AskEach })
    }
}

/// Counts pages up to a number.
#[derive(Debug)]
struct Pages {
    left: u64,
    token: Option<String>,
    /// The last page was read.
    whole: bool,
}

impl Pages {
    fn up_to(left: u64) -> Self {
        Self { left, token: None, whole: false }
    }

    /// Whether there is a page left that is wanted.
    fn more(&self) -> bool {
        !self.whole && self.left > 0
    }

    /// The token of the page that is read now.
    fn token(&mut self) -> Option<String> {
        self.left -= 1;
        self.token.take()
    }

    fn read(&mut self, next: Option<String>) {
        self.whole = next.is_none();
        self.token = next;
    }
}

fn cell(cells: &Mutex<BTreeMap<String, Arc<Members>>>, name: &str) -> Arc<Members> {
    let mut cells = cells.lock().unwrap_or_else(PoisonError::into_inner);
    cells.entry(name.to_owned()).or_default().clone()
}

fn standing(wanted: &str, is: Option<String>) -> Billing {
    match is {
        None => Billing::None,
        Some(is) if is == wanted => Billing::Fine,
        Some(other) => Billing::Other(other),
    }
}

/// The ARN of a certificate in a target.
pub fn arn(target: &Target, id: &str) -> String {
    target.arn(&format!("cert/{id}"))
}

/// A thing's type and attributes, and its billing group; `None` when there is none of that name.
///
/// # Errors
/// The failed call.
pub async fn describe(lane: &Lane, name: &str) -> Result<Option<(Details, Option<String>)>, Fault> {
    let answer = lane.call("DescribeThing", |iot| thing::read(iot, name)).await?.value;
    Ok(answer
        .map(|t| (Details { thing_type: t.thing_type_name, attributes: t.attributes }, t.billing_group_name)))
}

/// The principals of a thing, by their ARNs.
///
/// # Errors
/// The failed call.
pub async fn principals(lane: &Lane, name: &str) -> Result<Vec<String>, Fault> {
    let mut all = Vec::new();
    let mut pages = Pages::up_to(u64::MAX);
    while pages.more() {
        let token = pages.token();
        let call = |iot| thing::principals_page(iot, name, token.clone());
        let page = or_none(lane.call("ListThingPrincipals", call).await)?;
        all.extend(page.items);
        pages.read(page.next);
    }
    Ok(all)
}

async fn groups_of(lane: &Lane, name: &str) -> Result<Vec<String>, Fault> {
    let mut all = Vec::new();
    let mut pages = Pages::up_to(u64::MAX);
    while pages.more() {
        let token = pages.token();
        let call = |iot| thing::groups_page(iot, name, token.clone());
        let page = or_none(lane.call("ListThingGroupsForThing", call).await)?;
        all.extend(page.items);
        pages.read(page.next);
    }
    Ok(all)
}

/// What is not there has nothing.
fn or_none(answer: Result<super::lane::Answer<Page<String>>, Fault>) -> Result<Page<String>, Fault> {
    match answer {
        Ok(answer) => Ok(answer.value),
        Err(Fault { error: AwsError { class: Class::NotFound, .. }, .. }) => Ok(Page::new(Vec::new(), None)),
        Err(fault) => Err(fault),
    }
}
