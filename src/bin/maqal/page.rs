//! A complete page around an article.

use crate::args::Render;
use crate::metadata::{language, metadata, title};
use html_escape::{encode_double_quoted_attribute as attribute, encode_text as text};
use maqal::{Article, HYDRATE, Options, STYLE};
use serde_json::Value;
use std::borrow::Cow;

/// What the script ends with, around the name of its function.
const EXPORT: (&str, &str) = ("export{", " as hydrate};");

pub fn page(article: &Article, options: &Options, args: &Render) -> String {
    let shown = &article.variants[article.choose(&options.languages)];
    let style = match &args.style {
        Some(url) => format!("<link rel=\"stylesheet\" href=\"{}\">", attribute(url)),
        None => format!("<style>\n{STYLE}</style>"),
    };
    let script = match &args.script {
        Some(url) => format!("<script type=\"module\" src=\"{}\"></script>\n", attribute(url)),
        None if args.no_script => String::new(),
        None => format!("<script type=\"module\">{}</script>\n", script(&options.embeds)),
    };
    format!(
        "<!DOCTYPE html>\n\
         <html lang=\"{}\" dir=\"{}\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{}</title>\n\
         {}{style}\n\
         <script type=\"application/ld+json\">{}</script>\n\
         {script}\
         </head>\n\
         <body>\n\
         <main>{}</main>\n\
         </body>\n\
         </html>\n",
        language(shown),
        shown.direction.as_str(),
        text(title(shown)),
        metadata(article, shown),
        article.to_json_ld(),
        maqal::render(article, options),
    )
}

/// The script to embed. Nothing can import an embedded module, so in place of its export stands the call that allows frames of these
/// hosts. Without hosts it is the same for every page, which a Content Security Policy can name by its hash.
fn script(embeds: &[String]) -> Cow<'static, str> {
    let Some((code, name)) = HYDRATE.trim_end().strip_suffix(EXPORT.1).and_then(|code| code.rsplit_once(EXPORT.0)) else {
        return HYDRATE.into();
    };
    if embeds.is_empty() {
        return HYDRATE.into();
    }
    // A JSON string is one of JavaScript; without `<` it cannot end the element.
    let hosts = Value::from(embeds.join(" ")).to_string().replace('<', "\\u003c");
    format!("{code}{name}(document,{{embeds:{hosts}}});").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hosts_of_frames_take_the_place_of_the_export() {
        assert_eq!(script(&[]), HYDRATE);
        let script = script(&["a.example".to_owned(), "</script>\"".to_owned()]);
        assert!(script.ends_with(r#"(document,{embeds:"a.example \u003c/script>\""});"#), "{script}");
        assert!(!script.contains("export") && !HYDRATE.contains("</script") && !HYDRATE.contains("<!--"));
    }
}
