import express, { type Router } from 'express';
import { adminOffPage } from '../../pages/admin/access.ts';
import type { Look } from '../../pages/look.ts';
import type { Problem } from '../../problem.ts';
import { uncached } from './guard.ts';

const problem: Problem = {
  what: 'the admin is off',
  where: 'the environment of the server',
  fix: 'Set PRESSRUN_ADMIN_TOKEN to a secret of at least 16 characters.',
};

/** What stands in the place of the admin and its API while no token is set. */
export function offRoutes(look: Look): Router {
  const router = express.Router();
  router.use(['/admin', '/api'], uncached);
  router.use('/admin', (_, response) => {
    response.status(403).type('html').send(adminOffPage(look));
  });
  router.use('/api', (_, response) => {
    response.status(403).json(problem);
  });
  return router;
}
