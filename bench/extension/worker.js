// The shipped worker, watched.
import './watchBadge.js';
import './background.js';
