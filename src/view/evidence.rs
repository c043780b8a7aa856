//! To come.
use leptos::prelude::*;
#[component]
pub fn Evidence() -> impl IntoView {
    view! { <p></p> }
}
