import { mount } from 'svelte';
import './screen/style/tokens.css';
import './screen/style/base.css';
import './screen/style/print.css';
import App from './screen/App.svelte';

const target = document.getElementById('app');
if (target) mount(App, { target });
