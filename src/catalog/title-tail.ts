/** What follows the thing itself in a title: 'in red', ', 750 ml', '(black)'. */
export const titleTail = /\s+(?:in|with|for|by|from|of|and)\s.*$|\s+[-–—].*$|\s*[,(:].*$/i
