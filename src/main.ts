import { mount } from 'svelte';
import './screen/style/tokens.css';
import './screen/style/base.css';
import './screen/style/print.css';
import App from './screen/App.svelte';
import { offline } from './screen/offline.svelte';

const target = document.getElementById('app');
if (target) mount(App, { target });
// The development server has no service worker.
if (import.meta.env.PROD) void offline.start();
