/* global chrome */

// The least that a worker can do: one look at the counts that the last time left.
import './watchBadge.js';

chrome.storage.local
  .get('counts')
  .then(({ counts }) => chrome.action.setBadgeText({ text: String(counts?.toDo ?? 0) }));
