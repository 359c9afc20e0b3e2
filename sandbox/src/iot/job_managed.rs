//! AWS's managed job templates: names, parameters and documents as the developer guide describes them ("Managed template
//! remote actions and job documents"), each in version 1.0 for Linux.

use serde_json::{Value, json};

use super::{
    Call,
    area::Area,
    input::{constraint, not_found},
    page::JOBS,
};
use crate::api::{Answer, ApiError};

/// The only version.
const VERSION: &str = "1.0";
/// The parameters that every template has and nobody need give.
pub(crate) const OPTIONAL: [&str; 2] = ["runAsUser", "pathToHandler"];

/// A managed template.
pub(crate) struct Managed {
    name: &'static str,
    what: &'static str,
    handler: &'static str,
    parameters: &'static [(&'static str, &'static str, &'static str)],
}

const PACKAGES: &[(&str, &str, &str)] = &[("packages", "Packages, separated by spaces.", "mosquitto tree")];
const SERVICES: &[(&str, &str, &str)] = &[("services", "Services, separated by spaces.", "chronyd sshd")];

static TEMPLATES: [Managed; 7] = [
    Managed {
        name: "AWS-Download-File",
        what: "downloading a file",
        handler: "download-file.sh",
        parameters: &[
            ("downloadUrl", "The address of the file.", "https://www.example.com/index.html"),
            ("filePath", "Where the device puts the file.", "/path/to/file"),
        ],
    },
    Managed {
        name: "AWS-Install-Application",
        what: "installing one or more applications",
        handler: "install-packages.sh",
        parameters: PACKAGES,
    },
    Managed { name: "AWS-Reboot", what: "rebooting the device", handler: "reboot.sh", parameters: &[] },
    Managed {
        name: "AWS-Remove-Application",
        what: "uninstalling one or more applications",
        handler: "remove-packages.sh",
        parameters: PACKAGES,
    },
    Managed {
        name: "AWS-Restart-Application",
        what: "restarting one or more system services",
        handler: "restart-services.sh",
        parameters: SERVICES,
    },
    Managed {
        name: "AWS-Start-Application",
        what: "starting one or more system services",
        handler: "start-services.sh",
        parameters: SERVICES,
    },
    Managed {
        name: "AWS-Stop-Application",
        what: "stopping one or more system services",
        handler: "stop-services.sh",
        parameters: SERVICES,
    },
];

impl Managed {
    /// What it is for.
    pub(crate) fn description(&self) -> String {
        format!("A managed job template for {}.", self.what)
    }

    /// The job document with its placeholders.
    pub(crate) fn document(&self) -> String {
        let place = |name: &str| format!("${{aws:iot:parameter:{name}}}");
        let mut input = json!({ "handler": self.handler, "path": place("pathToHandler") });
        if !self.parameters.is_empty() {
            input["args"] = self.parameters.iter().map(|(name, ..)| place(name)).collect();
        }
        let action = json!({
            "name": self.name.trim_start_matches("AWS-"),
            "type": "runHandler",
            "input": input,
            "runAsUser": place("runAsUser"),
        });
        json!({ "version": "1.0", "steps": [{ "action": action }] }).to_string()
    }

    fn arn(&self, area: &Area) -> String {
        area.arn_in("", "jobtemplate", &format!("{}:{VERSION}", self.name))
    }

    fn brief(&self, area: &Area) -> Value {
        json!({
            "templateArn": self.arn(area),
            "templateName": self.name,
            "description": self.description(),
            "environments": ["LINUX"],
            "templateVersion": VERSION,
        })
    }
}

/// The managed template with this ARN.
pub(crate) fn by_arn(area: &Area, arn: &str) -> Option<&'static Managed> {
    TEMPLATES.iter().find(|template| template.arn(area) == arn)
}

fn check_name(name: &str) -> Result<(), ApiError> {
    if (1..=64).contains(&name.chars().count()) {
        return Ok(());
    }
    Err(constraint(name, "templateName", "Member must have length less than or equal to 64"))
}

/// `ListManagedJobTemplates`.
pub(crate) fn list(call: &mut Call<'_>) -> Answer {
    let window = call.window(&JOBS)?;
    let wanted = call.input.text("templateName")?;
    wanted.map_or(Ok(()), check_name)?;
    let area = call.lock();
    let items = TEMPLATES
        .iter()
        .filter(|template| {
            window.covers(template.name) && wanted.is_none_or(|wanted| wanted == template.name)
        })
        .map(|template| (template.name, template.brief(&area)));
    Ok(call.page(&window, "managedJobTemplates", items))
}

/// `DescribeManagedJobTemplate`.
pub(crate) fn describe(call: &mut Call<'_>) -> Answer {
    let name = call.input.required("templateName")?;
    check_name(name)?;
    let version = call.input.text("templateVersion")?.unwrap_or(VERSION);
    let found = TEMPLATES.iter().find(|template| template.name == name && version == VERSION);
    let found = found
        .ok_or_else(|| not_found(format!("The managed job template {name} {version} does not exist")))?;
    let area = call.lock();
    let mut shown = found.brief(&area);
    let own = found.parameters.iter().map(|(key, what, example)| {
        json!({ "key": key, "description": what, "regex": "(.*?)", "example": example, "optional": false })
    });
    let common = [
        (
            "runAsUser",
            "The user that the handler runs as, if not the device client's.",
            "(.){0,256}",
            "user1",
        ),
        (
            "pathToHandler",
            "Where the handler is, if not in the working folder.",
            "(.){0,4096}",
            "/path/to/handler",
        ),
    ];
    let common = common.iter().map(|(key, what, regex, example)| {
        json!({ "key": key, "description": what, "regex": regex, "example": example, "optional": true })
    });
    shown["documentParameters"] = own.chain(common).collect();
    shown["document"] = Value::from(found.document());
    Ok(shown)
}
