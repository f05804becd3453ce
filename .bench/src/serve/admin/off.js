import express, {} from 'express';
import { adminOffPage } from '../../pages/admin/access.js';
import { uncached } from './guard.js';
const problem = {
    what: 'the admin is off',
    where: 'the environment of the server',
    fix: 'Set PRESSRUN_ADMIN_TOKEN to a secret of at least 16 characters.',
};
/** What stands in the place of the admin and its API while no token is set. */
export function offRoutes(look) {
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
