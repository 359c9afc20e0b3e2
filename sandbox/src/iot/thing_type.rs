//! Thing types: made once, deprecated, and deleted five minutes after that.

use std::{sync::Arc, time::SystemTime};

use serde_json::{Map, Value, json};

use super::{
    Call,
    area::{Area, timestamp, uuid_text},
    input::{ATTRIBUTE_NAME, DESCRIPTION, NAME, already_exists, invalid, not_found, object, text},
    page::REGISTRY,
    tags,
};
use crate::api::{Answer, ApiError};

/// How many attributes of a type can be searchable.
const MAX_SEARCHABLE: usize = 3;

/// A thing type.
pub(crate) struct ThingType {
    id: u128,
    properties: Map<String, Value>,
    created: SystemTime,
    /// When it was deprecated, if it is.
    pub(crate) deprecated: Option<SystemTime>,
}

fn missing(name: &str) -> ApiError {
    not_found(format!("Thing type {name} does not exist"))
}

/// Reads and checks the member `thingTypeProperties`.
fn properties(call: &Call<'_>) -> Result<Map<String, Value>, ApiError> {
    let Some(given) = call.input.object("thingTypeProperties")? else { return Ok(Map::new()) };
    let mut kept = Map::new();
    if let Some(description) = text(given, "thingTypeDescription")? {
        DESCRIPTION.check("thingTypeProperties.thingTypeDescription", description)?;
        kept.insert("thingTypeDescription".to_owned(), Value::from(description));
    }
    match given.get("searchableAttributes") {
        None | Some(Value::Null) => {}
        Some(Value::Array(names)) => {
            if names.len() > MAX_SEARCHABLE {
                let text = format!("A thing type can have at most {MAX_SEARCHABLE} searchable attributes");
                return Err(invalid(text));
            }
            for name in names {
                let name = name.as_str().ok_or_else(|| invalid("searchableAttributes must hold strings"))?;
                ATTRIBUTE_NAME.check("thingTypeProperties.searchableAttributes", name)?;
            }
            kept.insert("searchableAttributes".to_owned(), Value::from(names.clone()));
        }
        Some(_) => return Err(invalid("searchableAttributes is not a list")),
    }
    if let Some(mqtt5) = object(given, "mqtt5Configuration")? {
        kept.insert("mqtt5Configuration".to_owned(), Value::Object(mqtt5.clone()));
    }
    Ok(kept)
}

fn described(area: &Area, name: &str, kind: &ThingType) -> Value {
    let mut metadata =
        json!({ "deprecated": kind.deprecated.is_some(), "creationDate": timestamp(kind.created) });
    if let Some(moment) = kind.deprecated {
        metadata["deprecationDate"] = timestamp(moment);
    }
    json!({
        "thingTypeName": name,
        "thingTypeArn": area.arn("thingtype", name),
        "thingTypeProperties": kind.properties,
        "thingTypeMetadata": metadata,
    })
}

/// `CreateThingType`: the same name with the same properties is a success.
pub(crate) fn create(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingTypeName", &NAME)?;
    let properties = properties(call)?;
    let tags = tags::read(&call.input)?;
    let area = &mut *call.lock();
    let arn = area.arn("thingtype", name);
    let id = match area.types.get(name) {
        Some(old) if old.properties == properties => old.id,
        Some(old) => {
            let text =
                format!("Thing type {name} already exists in current account with different properties");
            return Err(already_exists(text, &uuid_text(old.id), &arn));
        }
        None => {
            let id = call.world.uuid();
            let kind = ThingType { id, properties, created: call.now, deprecated: None };
            area.types.insert(Arc::from(name), kind);
            area.set_tags(&arn, tags);
            id
        }
    };
    Ok(json!({ "thingTypeName": name, "thingTypeArn": arn, "thingTypeId": uuid_text(id) }))
}

/// `DescribeThingType`.
pub(crate) fn describe(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingTypeName", &NAME)?;
    let area = call.lock();
    let kind = area.types.get(name).ok_or_else(|| missing(name))?;
    let mut answer = described(&area, name, kind);
    answer["thingTypeId"] = Value::from(uuid_text(kind.id));
    Ok(answer)
}

/// `ListThingTypes`, all or the one of a name.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    let window = call.window(&REGISTRY)?;
    let wanted = call.input.optional("thingTypeName", &NAME)?;
    let area = call.lock();
    let items = window
        .range(&area.types)
        .filter(|(name, _)| wanted.is_none_or(|wanted| ***name == *wanted))
        .map(|(name, kind)| (name, described(&area, name, kind)));
    Ok(call.page(&window, "thingTypes", items))
}

/// `DeprecateThingType` and its undoing.
pub(crate) fn deprecate(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingTypeName", &NAME)?;
    let undo = call.input.flag("undoDeprecate")?;
    let mut area = call.lock();
    let kind = area.types.get_mut(name).ok_or_else(|| missing(name))?;
    kind.deprecated = if undo { None } else { Some(kind.deprecated.unwrap_or(call.now)) };
    Ok(json!({}))
}

/// `UpdateThingType`: description and searchable attributes cannot change, the MQTT 5 configuration can.
pub(crate) fn update(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingTypeName", &NAME)?;
    let new = properties(call)?;
    let mut area = call.lock();
    let kind = area.types.get_mut(name).ok_or_else(|| missing(name))?;
    for member in ["thingTypeDescription", "searchableAttributes"] {
        if new.get(member).is_some_and(|value| kind.properties.get(member) != Some(value)) {
            return Err(invalid(format!("{member} of a thing type cannot be changed")));
        }
    }
    if let Some(mqtt5) = new.get("mqtt5Configuration") {
        kind.properties.insert("mqtt5Configuration".to_owned(), mqtt5.clone());
    }
    Ok(json!({}))
}

/// `DeleteThingType`: deprecated long enough, and no thing has it.
pub(crate) fn delete(call: &mut Call<'_>) -> Answer {
    let name = call.input.shaped("thingTypeName", &NAME)?;
    let area = &mut *call.lock();
    let kind = area.types.get(name).ok_or_else(|| missing(name))?;
    let Some(since) = kind.deprecated else {
        return Err(invalid(format!("Cannot delete thing type : {name}, deprecate it first")));
    };
    let wait = call.world.settings.deprecation_wait;
    if since + wait > call.now {
        let minutes = wait.as_secs().div_ceil(60);
        return Err(invalid(format!("Please wait for {minutes} minutes after deprecation and then retry")));
    }
    if area.things.values().any(|thing| thing.kind.as_deref() == Some(name)) {
        return Err(invalid(format!("Cannot delete thing type : {name} when there are still things of it")));
    }
    area.types.remove(name);
    let arn = area.arn("thingtype", name);
    area.tags.remove(&arn);
    Ok(json!({}))
}
