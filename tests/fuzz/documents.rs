//! Documents of other systems, made of random texts: random JSON is rarely in any format.

/// A document of each format, whose values are left open: `$` is a value, which is a text, or JSON if it is some.
const DOCUMENTS: [&str; 9] = [
    "$",
    r#"{"posts":[{"id":$,"title":$,"slug":$,"html":$,"plaintext":$,"custom_excerpt":$,"feature_image":$,"feature_image_alt":$,"feature_image_caption":$,"published_at":$,"url":$,"locale":$,"access":$,"authors":[{"name":$,"url":$}],"tags":[{"name":$}]},$]}"#,
    r#"[{"id":1,"type":"post","link":$,"title":{"rendered":$},"content":{"rendered":$},"excerpt":{"rendered":$},"lang":$,"date":$,"date_gmt":$,"translations":{"a":1,"b":2,"c":$},"yoast_head_json":$,"_embedded":{"author":[{"name":$}],"wp:featuredmedia":[{"source_url":$,"alt_text":$,"caption":{"rendered":$}}]}},{"id":2,"type":"post","link":$,"lang":$,"title":{"rendered":$},"content":{"rendered":$}}]"#,
    r#"{"version":"https://jsonfeed.org/version/1.1","title":$,"language":$,"authors":[{"name":$,"url":$}],"items":[{"id":"1","title":$,"content_html":$,"content_text":$,"summary":$,"image":$,"date_published":$,"url":$,"attachments":[{"url":$,"mime_type":$,"title":$}],"tags":[$,$]},$]}"#,
    r#"{"base_path":$,"schema_name":$,"locale":$,"title":$,"description":$,"first_published_at":$,"public_updated_at":$,"details":{"introduction":$,"body":$,"image":{"url":$,"alt_text":$},"parts":[{"title":$,"body":$},{"title":$,"body":$}],"more_information":$},"links":{"organisations":[{"title":$,"locale":$,"web_url":$}],"available_translations":[{"locale":$,"title":$,"web_url":$}]}}"#,
    r#"{"uri":"a","pubStatus":"usable","language":$,"located":$,"by":$,"firstCreated":$,"versionCreated":$,"headlines":[{"role":$,"value":$},{"role":"main","value":$}],"descriptions":[{"value":$}],"bodies":[{"contentType":"text/html","value":$},{"contentType":$,"value":$}],"subjects":[{"name":$}],"infoSources":[{"name":$}],"associations":[{"type":"picture","altText":$,"by":$,"renditions":[{"href":$,"width":$,"height":$},{"href":$,"width":$}]}]}"#,
    r#"{"@context":["https://www.w3.org/ns/activitystreams",{"@language":$}],"type":"Create","object":{"type":"Note","name":$,"nameMap":{"ar":$,"en":$},"content":$,"contentMap":{"en":$,"ar":$,"x":$},"summaryMap":{"he":$},"published":$,"attributedTo":{"name":$},"url":$,"image":{"type":"Image","url":$,"name":$},"attachment":[{"type":"Document","url":$,"mediaType":$,"name":$}],"tag":[{"type":"Hashtag","name":$},$]}}"#,
    r#"{"_type":"post","title":$,"language":$,"publishedAt":$,"mainImage":{"asset":{"url":$},"alt":$},"body":[{"_type":"block","style":$,"listItem":$,"level":$,"markDefs":[{"_key":"k","_type":"link","href":$},$],"children":[{"_type":"span","text":$,"marks":["k",$]},{"_type":"span","text":$,"marks":["strong",$]},$]},{"_type":"block","style":"h2","children":[{"_type":"span","text":$}]},{"_type":"image","alt":$,"caption":$,"asset":{"url":$}},$]}"#,
    r#"{"_type":"post","title":$,"body":[{"_type":"block","listItem":"bullet","level":1,"children":[{"_type":"span","text":$}]},{"_type":"block","listItem":"number","level":$,"children":[{"_type":"span","text":$}]},{"_type":"block","listItem":$,"level":3,"children":[$]},{"_type":"code","language":$,"code":$},{"_type":"table","rows":[{"cells":[$,$]},$]},{"_type":"youtube","url":$}]}"#,
];

/// What separates the values in an input.
pub const SEPARATOR: char = '\u{1f}';

/// The document of an input: its first byte selects the format, and the rest has the values, one after the other.
pub fn document(bytes: &[u8]) -> String {
    let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
    let document = DOCUMENTS[usize::from(*first) % DOCUMENTS.len()];
    let rest = String::from_utf8_lossy(rest);
    let mut values = rest.split(SEPARATOR);
    let mut parts = document.split('$');
    let mut json = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        json.push_str(&value(values.next().unwrap_or_default()));
        json.push_str(part);
    }
    json
}

/// Input that is JSON already stays as it is; else it is a string.
fn value(text: &str) -> String {
    match serde_json::from_str::<serde_json::Value>(text) {
        Ok(value) => value.to_string(),
        Err(_) => serde_json::Value::from(text).to_string(),
    }
}
