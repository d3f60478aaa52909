//! Embeds the WebAssembly and the style sheet in a JavaScript module, for environments that cannot fetch files.

use std::io::Write;

use anyhow::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::DeflateEncoder;

/// The JavaScript module: `mainBytes`, `chunkBytes` and `entitiesBytes` are the files of the WebAssembly, deflated (RFC 1951,
/// `deflate-raw` of `DecompressionStream`) and in base64; `style` is the style sheet.
pub fn module(main: &[u8], chunk: &[u8], entities: &[u8], style: &str) -> Result<String> {
    let mut module = "/** Generated from the files of the WebAssembly and style.css. */\n".to_owned();
    for (name, bytes) in [("main", main), ("chunk", chunk), ("entities", entities)] {
        module += &format!("export const {name}Bytes = '{}';\n", deflated(bytes)?);
    }
    Ok(module + &format!("export const style = {};\n", serde_json::to_string(style.trim_end())?))
}

fn deflated(bytes: &[u8]) -> Result<String> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(STANDARD.encode(encoder.finish()?))
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::DeflateDecoder;

    use super::*;

    #[test]
    fn embedded_files_can_be_extracted() {
        let script = module(b"\0asm, and asm again", b"\0chunk", b"\0data", "a::after { content: \"\\201C\" }\n").unwrap();
        let strings: Vec<&str> = script.split('\'').collect();
        for (encoded, expected) in [(strings[1], &b"\0asm, and asm again"[..]), (strings[3], b"\0chunk"), (strings[5], b"\0data")] {
            let mut wasm = Vec::new();
            DeflateDecoder::new(&STANDARD.decode(encoded).unwrap()[..]).read_to_end(&mut wasm).unwrap();
            assert_eq!(wasm, expected);
        }
        assert!(script.ends_with("export const style = \"a::after { content: \\\"\\\\201C\\\" }\";\n"), "{script}");
    }
}
