//! Twelve things, four groups, and what the documentation's queries find among them. Data only.

/// A thing. Empty texts stand for what it does not have.
#[derive(Debug)]
pub(crate) struct Thing {
    pub name: &'static str,
    pub type_name: &'static str,
    /// Thing groups and billing group.
    pub groups: &'static [&'static str],
    pub attributes: &'static [(&'static str, &'static str)],
    /// The unnamed shadow as JSON.
    pub shadow: &'static str,
    /// Named shadows as JSON.
    pub named_shadows: &'static [(&'static str, &'static str)],
    /// Device Defender's violations as JSON.
    pub defender: &'static str,
    /// Connected, time stamp in milliseconds, reason of the last disconnect.
    pub connected: Option<(bool, f64, &'static str)>,
}

const NONE: Thing = Thing {
    name: "",
    type_name: "",
    groups: &[],
    attributes: &[],
    shadow: "",
    named_shadows: &[],
    defender: "",
    connected: None,
};

pub(crate) const FLEET: &[Thing] = &[
    Thing {
        name: "myThingName",
        type_name: "aa",
        groups: &["a"],
        attributes: &[("myAttribute", "75")],
        ..NONE
    },
    Thing {
        name: "my-lamp",
        type_name: "lamp",
        groups: &["alpha"],
        attributes: &[("myAttribute", "80"), ("model", "legacy")],
        shadow: r#"{"reported": {"stats": {"battery": 85}, "fw": "v2"}, "hasDelta": false}"#,
        connected: Some((true, 1_557_700_000_000.0, "")),
        ..NONE
    },
    Thing {
        name: "aba",
        type_name: "lamp",
        groups: &["beta"],
        attributes: &[("myAttribute", "77.5"), ("model", "2023")],
        shadow: r#"{"reported": {"stats": {"battery": 85}, "fw": "v2"}, "desired": {"fw": "v3"}, "hasDelta": true}"#,
        connected: Some((false, 1_557_700_000_000.0, "CLIENT_INITIATED_DISCONNECT")),
        ..NONE
    },
    Thing {
        name: "abbb",
        groups: &["beta", "a"],
        attributes: &[("myAttribute", "81")],
        shadow: r#"{"reported": {"stats": {"battery": 70}, "fw": "V3"}, "hasDelta": false}"#,
        connected: Some((true, 1_557_651_600_000.0, "")),
        ..NONE
    },
    Thing {
        name: "abc",
        type_name: "sensor",
        attributes: &[("serialNumber", "abcd"), ("myAttribute", "i-got-it")],
        shadow: r#"{"reported": {"myvalues": [1, 2, 3]}}"#,
        ..NONE
    },
    Thing {
        name: "plain-1",
        attributes: &[("serialNumber", "abce"), ("myAttribute", "it")],
        shadow: r#"{"reported": {"myvalues": [20, "2b"], "location": {"room": "4"}}}"#,
        ..NONE
    },
    Thing {
        name: "plain-2",
        attributes: &[("serialNumber", "ABCF")],
        shadow: r#"{"reported": {"location": "hall"}, "desired": {"stats": {"battery": 90}}}"#,
        connected: Some((false, 1_557_600_000_000.0, "CONNECTION_LOST")),
        ..NONE
    },
    Thing {
        name: "plain-3",
        attributes: &[("serialNumber", "abcg"), ("attr1", "abc"), ("attr2", "4"), ("attr3", "10")],
        shadow: r#"{"reported": {"location": null, "note": "gate ABC north"}}"#,
        ..NONE
    },
    Thing { name: "tv-1", attributes: &[("attr1", "abc"), ("attr2", "-1"), ("attr3", "11")], ..NONE },
    Thing { name: "plasma", attributes: &[("attr1", "abc"), ("attr2", "30")], ..NONE },
    Thing {
        name: "printer",
        type_name: "AA",
        named_shadows: &[(
            "maker",
            r#"{"desired": {"filament": "red"}, "reported": {"location": "lab"}, "hasDelta": true}"#,
        )],
        connected: Some((true, 1_557_867_600_000.0, "")),
        ..NONE
    },
    Thing {
        name: "guard",
        groups: &["Alpha-bill"],
        defender: r#"{"violationCount": 2, "profile-1": {"disconnects": {"inViolation": true,
            "lastViolationValue": {"number": 3}, "lastViolationTime": 1634227200001}}}"#,
        connected: Some((true, 1_557_867_600_001.0, "")),
        ..NONE
    },
];

const ALL: &[&str] = &[
    "myThingName",
    "my-lamp",
    "aba",
    "abbb",
    "abc",
    "plain-1",
    "plain-2",
    "plain-3",
    "tv-1",
    "plasma",
    "printer",
    "guard",
];

/// A query and the names of the things it finds, in the fleet's order.
pub(crate) const EXAMPLES: &[(&str, &[&str])] = &[
    // "Example thing queries", in the page's order.
    ("abc", &["abc", "plain-3", "tv-1", "plasma"]),
    ("thingName:myThingName", &["myThingName"]),
    ("thingName:my*", &["myThingName", "my-lamp"]),
    ("thingName:*a", &["aba", "plasma"]),
    ("thingName:*la*", &["my-lamp", "plain-1", "plain-2", "plain-3", "plasma"]),
    ("thingName:ab?", &["aba", "abc"]),
    ("thingTypeName:aa", &["myThingName", "printer"]),
    ("thingGroupNames:a", &["myThingName", "abbb"]),
    ("thingGroupNames:a*", &["myThingName", "my-lamp", "abbb", "guard"]),
    ("attributes.myAttribute:75", &["myThingName"]),
    ("attributes.myAttribute:[75 TO 80]", &["myThingName", "my-lamp", "aba"]),
    ("attributes.myAttribute:{75 TO 80]", &["my-lamp", "aba"]),
    ("attributes.serialNumber:[\"abcd\" TO \"abcf\"]", &["abc", "plain-1", "plain-2"]),
    ("attributes.myAttribute:i*t", &["abc", "plain-1"]),
    ("attributes.attr1:abc AND attributes.attr2<5 NOT attributes.attr3>10", &["plain-3"]),
    ("shadow.hasDelta:true", &["aba"]),
    (
        "NOT attributes.model:legacy",
        &[
            "myThingName",
            "aba",
            "abbb",
            "abc",
            "plain-1",
            "plain-2",
            "plain-3",
            "tv-1",
            "plasma",
            "printer",
            "guard",
        ],
    ),
    ("shadow.reported.stats.battery:{70 TO 100} (v2 OR v3) NOT attributes.model:legacy", &["aba"]),
    ("shadow.reported.stats.battery:[70 TO 100} (v2 OR v3)", &["my-lamp", "aba", "abbb"]),
    ("shadow.reported.myvalues:2", &["abc"]),
    ("shadow.reported.location:* NOT shadow.desired.stats.battery:*", &["plain-1"]),
    ("shadow.name.maker.hasDelta:true", &["printer"]),
    ("shadow.name.maker.desired.filament:*", &["printer"]),
    ("shadow.name.maker.reported.location:*", &["printer"]),
    ("connectivity.connected:true", &["my-lamp", "abbb", "printer", "guard"]),
    ("connectivity.connected:false", &["aba", "plain-2"]),
    (
        "connectivity.connected:true AND connectivity.timestamp : [1557651600000 TO 1557867600000]",
        &["my-lamp", "abbb", "printer"],
    ),
    ("connectivity.connected:false AND connectivity.timestamp : [1557651600000 TO 1557867600000]", &["aba"]),
    (
        "connectivity.connected:true AND connectivity.timestamp > 1557651600000",
        &["my-lamp", "printer", "guard"],
    ),
    ("connectivity.connected:*", &["my-lamp", "aba", "abbb", "plain-2", "printer", "guard"]),
    ("connectivity.disconnectReason:*", &["aba", "plain-2"]),
    ("connectivity.disconnectReason:CLIENT_INITIATED_DISCONNECT", &["aba"]),
    ("deviceDefender.violationCount:[0 TO 100]", &["guard"]),
    ("deviceDefender.profile-1.disconnects.inViolation:true", &["guard"]),
    ("deviceDefender.profile-1.disconnects.lastViolationValue.number>2", &["guard"]),
    ("deviceDefender.profile-1.disconnects.lastViolationTime>1634227200000", &["guard"]),
    // "Query syntax".
    ("*", ALL),
    ("thingName:(tv* AND -plasma)", &["tv-1"]),
    ("thingName:(p* AND -plasma)", &["plain-1", "plain-2", "plain-3", "printer"]),
    ("thingName:abc thingTypeName:sensor", &["abc"]),
    ("thingName:abc AND thingTypeName:sensor", &["abc"]),
    ("thingname:abc", &[]),
    ("thingName:ABC", &["abc"]),
    ("THINGTYPENAME:aa", &[]),
    ("gate north", &["plain-3"]),
    ("\"gate abc\"", &["plain-3"]),
    ("\"gate north\"", &[]),
    // What follows from the rules of "Query syntax" without being spelled out there.
    ("thingName:abc OR thingName:aba thingTypeName:lamp", &["aba", "abc"]),
    ("(thingName:abc OR thingName:aba) thingTypeName:lamp", &["aba"]),
    ("-thingTypeName:* attributes.serialNumber:*", &["plain-1", "plain-2", "plain-3"]),
    ("NOT (thingName:*a* OR thingTypeName:aa)", &["tv-1"]),
    ("attributes.attr2<0", &["tv-1"]),
    ("attributes.attr2:-1", &["tv-1"]),
    ("attributes.attr2>=30", &["plasma"]),
    ("attributes.attr2:>4", &["plasma"]),
    ("attributes.attr2:(>=4 AND <30)", &["plain-3"]),
    ("attributes.attr2:[-1 TO 4}", &["tv-1"]),
    ("attributes.myAttribute:[80 TO *]", &["my-lamp", "abbb"]),
    ("attributes.myAttribute:{* TO 75]", &["myThingName"]),
    ("attributes.serialNumber:{abcd TO abcf}", &["plain-1"]),
    ("attributes.serialNumber>\"abcf\"", &["plain-3"]),
    ("shadow.reported.stats:*", &["my-lamp", "aba", "abbb"]),
    ("shadow.reported.stats.battery:85.0", &["my-lamp", "aba"]),
    ("shadow.reported.stats.battery:8*", &[]),
    ("shadow.reported.myvalues:2b", &["plain-1"]),
    ("thingName:plain\\-1", &["plain-1"]),
    ("\"plain-1\" OR thingName:\"tv-1\"", &["plain-1", "tv-1"]),
    ("NOT *", &[]),
    ("NOT NOT thingName:aba", &["aba"]),
    ("thingName:(aba OR (abc -abc) OR guard)", &["aba", "guard"]),
];

/// A thing group of the index `AWS_ThingGroups`.
#[derive(Debug)]
pub(crate) struct Group {
    pub name: &'static str,
    pub description: &'static str,
    pub parents: &'static [&'static str],
    pub attributes: &'static [(&'static str, &'static str)],
}

pub(crate) const GROUPS: &[Group] = &[
    Group { name: "myGroupThingName", description: "", parents: &[], attributes: &[("myAttribute", "75")] },
    Group { name: "aba", description: "the abc hall", parents: &["myGroupThingName"], attributes: &[] },
    Group { name: "abcd", description: "", parents: &["aba"], attributes: &[("myAttribute", "80")] },
    Group { name: "south", description: "", parents: &[], attributes: &[("myAttribute", "abce")] },
];

/// "Example thing group queries": a query and the groups it finds, in order.
pub(crate) const GROUP_EXAMPLES: &[(&str, &[&str])] = &[
    ("abc", &["aba"]),
    ("thingGroupName:myGroupThingName", &["myGroupThingName"]),
    ("thingGroupName:my*", &["myGroupThingName"]),
    ("thingGroupName:ab?", &["aba"]),
    ("attributes.myAttribute:75", &["myGroupThingName"]),
    ("attributes.myAttribute:[75 TO 80]", &["myGroupThingName", "abcd"]),
    ("attributes.myAttribute:{75 TO 80]", &["abcd"]),
    ("attributes.myAttribute:[\"abcd\" TO \"abcf\"]", &["south"]),
    ("attributes.myAttribute:i*t", &[]),
    ("attributes.attr1:abc AND attributes.attr2<5 NOT attributes.attr3>10", &[]),
    ("NOT attributes.myAttribute:75", &["aba", "abcd", "south"]),
    ("parentGroupNames:(myGroupThingName OR aba)", &["aba", "abcd"]),
];
