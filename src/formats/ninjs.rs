//! ninjs (IPTC), versions 1 to 3. Names are spelled `likeThis` in version 3 and `likethis` in version 2, which
//! [`Json::get`] does not distinguish; version 1 has single texts instead of lists with roles.

use super::builder::{Value, table};
use super::converted::Warnings;
use super::parts::{HTML, PLAIN, having, names, names_of, parties, party, set_body};
use crate::json::Json;
use crate::text::contains;

pub fn convert<'a>(root: &'a Json, warnings: &mut Warnings<'a>) -> Option<Value<'a>> {
    let items = root.items();
    let item = *items.first()?;
    let is_item = item.find("uri guid").is_some() && item.find("versioncreated pubstatus copyrightholder").is_some();
    let texts = "headlines bodies descriptions headline body_html body_xhtml body_text";
    if !is_item || item.find(texts).is_none() {
        return None;
    }
    // The author is a printed byline.
    let mut article = Value::article(
        item,
        table! {
            url: "weburl url",
            inLanguage: "language inLanguage",
            author: "by byline",
            datePublished: "firstcreated versioncreated",
            dateModified: "versioncreated",
            dateline: "located",
            copyrightNotice: "copyrightnotice",
        },
    );
    article.set_copy("headline", main(item, "headlines").or_else(|| item.get("headline")));
    article.set_copy("description", description(item));
    article.set("image", images(item));
    article.set("articleSection", names(item.find("genres genre"), &|_| true));
    let mut keywords = Vec::new();
    for key in &["keywords", "subjects", "subject"] {
        if let Some(things) = item.get(key) {
            things.push_items(&mut keywords);
        }
    }
    article.set("keywords", names_of(&keywords, &|_| true));
    article.set("copyrightHolder", parties(item.get("copyrightholder"), "Organization"));
    article.set("sourceOrganization", item.find("infosources source").and_then(Json::item).map(|source| party(source, "Organization")));
    set_text(&mut article, item);
    warnings.ignore(items.get(1).copied());
    Some(article)
}

/// The text with the role `main`, else the first.
fn main<'a>(item: &'a Json, key: &str) -> Option<&'a Json> {
    let items = item.list(key);
    having(&items, "role", "main").or_else(|| items.first().copied())?.get("value")
}

fn description(item: &Json) -> Option<&Json> {
    main(item, "descriptions").or_else(|| item.find("description_text description_html description_xhtml"))
}

/// Sets the body in the richest known format. Of several in one format it is the first: the others have more of the
/// agency's own markup.
fn set_text<'a>(article: &mut Value<'a>, item: &'a Json) {
    let bodies = item.list("bodies");
    let of_type = |types| bodies.iter().find(|body| contains(types, body.text_of("contenttype")));
    let known = of_type("text/html application/xhtml+xml").or_else(|| of_type("text/markdown")).or_else(|| of_type(PLAIN));
    match known.or(bodies.first()) {
        Some(body) => set_body(article, body.get("value"), body.string_of("contenttype").unwrap_or(PLAIN)),
        None => {
            set_body(article, item.find("body_html body_xhtml"), HTML);
            set_body(article, item.get("body_text"), PLAIN);
        }
    }
}

/// The properties of one size of an image.
const FILE: &str = table! {
    url: "href",
    width: "width",
    height: "height",
};
/// The properties of an image in all its sizes.
const PICTURE: &str = table! {
    description: "alttext",
    creditText: "by byline copyrightholder",
};

/// The first image of the item in all its sizes, the widest first. The reader omits crops.
fn images(item: &Json) -> Option<Value<'_>> {
    let picture = having(&item.get("associations")?.values(), "type", "picture")?;
    // Parsed as an integer: the tables for parsing floats are larger than the code of all formats.
    let width = |file: &Json| match file.get("width") {
        Some(Json::Number(width)) => *width as u32,
        Some(Json::String(width)) => width.trim().parse().unwrap_or_default(),
        _ => 0,
    };
    let renditions = picture.get("renditions")?.values();
    let mut lead: Option<&Json> = None;
    for file in &renditions {
        if file.get("href").is_some() && lead.is_none_or(|widest| width(file) >= width(widest)) {
            lead = Some(file);
        }
    }
    let lead = lead?;
    let mut files = vec![lead];
    for file in renditions {
        if file.get("href").is_some() && !std::ptr::eq(file, lead) {
            files.push(file);
        }
    }
    let mut size = |file| {
        let mut image = Value::object("ImageObject", picture, "");
        image.copy_all(file, FILE);
        if std::ptr::eq(file, lead) {
            image.copy_all(picture, PICTURE);
            image.set_copy("caption", description(picture).or_else(|| picture.get("headline")));
        }
        Some(image)
    };
    Value::list_of(&files, &mut size)
}
