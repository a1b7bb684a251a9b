import { mount } from 'svelte';
import './screen/style/tokens.css';
import './screen/style/base.css';
import './screen/style/print.css';
import App from './screen/App.svelte';
import { readRoute } from './screen/route';
import { settings } from './screen/settings.svelte';
import { startEngineWithPage } from './screen/start-engine-early';
import { chooseLanguage } from './screen/words/choose-language';
import { presentLanguage } from './screen/words/present-language.svelte';
import { offline } from './screen/offline.svelte';

if (settings.values.safetyRead) startEngineWithPage(readRoute(location.hash));

const language = chooseLanguage(settings.values.language, navigator.languages);
await presentLanguage.show(language);

const target = document.getElementById('app');
if (target) mount(App, { target });
// The development server has no service worker.
if (import.meta.env.PROD) void offline.start();
