import DefaultTheme from 'vitepress/theme';
import { h } from 'vue';
import '../../playground/picture/picture.css';
import Opening from './opening.mjs';
import './site.css';

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'doc-before': () => h(Opening) }),
};
