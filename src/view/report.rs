//! To come.
use leptos::prelude::*;
#[component]
pub fn Report() -> impl IntoView {
    view! { <p></p> }
}
