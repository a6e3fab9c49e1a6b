import { z } from 'zod';

// Zod would probe for eval, which the content security policy reports as an attack.
z.config({ jitless: true });

export { z };
