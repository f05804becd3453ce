import type { RequestHandler } from 'express';

/** Refuses what would change something where everything is only read (RFC 9110 §15.5.6). */
export const readOnly: RequestHandler = ({ method }, response, next) => {
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return next();
  response.status(405).set('Allow', 'GET, HEAD, OPTIONS').type('text').send('This is only read.\n');
};
